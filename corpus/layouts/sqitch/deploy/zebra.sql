-- Deploy notes:zebra to mysql

ALTER TABLE notes ADD COLUMN zebra INT;

-- Deploy notes:ant to mysql

ALTER TABLE notes ADD COLUMN ant INT;

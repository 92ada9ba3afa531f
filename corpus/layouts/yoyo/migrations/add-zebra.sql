-- depends: create
ALTER TABLE notes ADD COLUMN zebra INT;

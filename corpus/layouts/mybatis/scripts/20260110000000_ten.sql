-- // ten
ALTER TABLE notes ADD COLUMN ten INT;

-- //@UNDO
ALTER TABLE notes DROP COLUMN ten;

-- // nine
ALTER TABLE notes ADD COLUMN nine INT;

-- //@UNDO
ALTER TABLE notes DROP COLUMN nine;

-- migrate:up
ALTER TABLE notes ADD COLUMN nine INT;

-- migrate:down
ALTER TABLE notes DROP COLUMN nine;

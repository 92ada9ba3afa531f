-- migrate:up
ALTER TABLE notes ADD COLUMN ten INT;

-- migrate:down
ALTER TABLE notes DROP COLUMN ten;

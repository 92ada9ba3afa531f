-- +migrate Up
ALTER TABLE notes ADD COLUMN ten INT;

-- +migrate Down
ALTER TABLE notes DROP COLUMN ten;

-- +migrate Up
ALTER TABLE notes ADD COLUMN nine INT;

-- +migrate Down
ALTER TABLE notes DROP COLUMN nine;

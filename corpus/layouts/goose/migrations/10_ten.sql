-- +goose Up
ALTER TABLE notes ADD COLUMN ten INT;

-- +goose Down
ALTER TABLE notes DROP COLUMN ten;

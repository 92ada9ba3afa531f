-- +goose Up
ALTER TABLE notes ADD COLUMN nine INT;

-- +goose Down
ALTER TABLE notes DROP COLUMN nine;

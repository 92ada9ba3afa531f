-- +goose Up
CREATE TABLE notes (
    id INT PRIMARY KEY
);

-- +goose Down
DROP TABLE notes;

-- +migrate Up
CREATE TABLE notes (
    id INT PRIMARY KEY
);

-- +migrate Down
DROP TABLE notes;

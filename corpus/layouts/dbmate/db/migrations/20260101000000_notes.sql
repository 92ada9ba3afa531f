-- migrate:up
CREATE TABLE notes (
    id INT PRIMARY KEY
);

-- migrate:down
DROP TABLE notes;

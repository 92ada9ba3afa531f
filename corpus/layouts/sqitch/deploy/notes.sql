-- Deploy notes:notes to mysql

CREATE TABLE notes (
    id INT PRIMARY KEY
);

-- // notes
CREATE TABLE notes (
    id INT PRIMARY KEY
);

-- //@UNDO
DROP TABLE notes;

CREATE TABLE answers (
    id INT PRIMARY KEY,
    note INT,
    FOREIGN KEY (note) REFERENCES notes (id)
);

-- AlterTable
CREATE TABLE notes (
    id INT PRIMARY KEY
);

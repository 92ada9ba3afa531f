-- Revert notes:notes from mysql

DROP TABLE notes;

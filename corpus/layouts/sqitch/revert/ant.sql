-- Revert notes:ant from mysql

ALTER TABLE notes DROP COLUMN ant;

-- Revert notes:zebra from mysql

ALTER TABLE notes DROP COLUMN zebra;

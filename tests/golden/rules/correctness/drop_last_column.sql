-- @open
CREATE TABLE a (i INT);
ALTER TABLE a DROP COLUMN i;
#                         ~ drop-last-column: `a` would have no column left
#                           note: the server refuses the statement with error 1090
ALTER TABLE a ALTER COLUMN i SET INVISIBLE;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ drop-last-column: `a` has no visible column
#  note: the server refuses the statement with error 4028
ALTER TABLE a DROP COLUMN i, ADD COLUMN j INT;

-- @open of MariaDB
-- @mysql mariadb-10.11
CREATE TABLE b (i INT INVISIBLE);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ drop-last-column: `b` has no column that is to be seen
#  note: the server refuses the statement with error 1113

-- @open silent
ALTER TABLE unseen DROP COLUMN i;

-- @open allowed
CREATE TABLE a (i INT);
ALTER TABLE a DROP COLUMN i; -- lintel: allow drop-last-column (tried out)

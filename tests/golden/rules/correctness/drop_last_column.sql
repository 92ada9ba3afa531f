-- @open
CREATE TABLE a (i INT);
ALTER TABLE a DROP COLUMN i;
#                         ~ server-error: (1090) `a` would have no column left
ALTER TABLE a ALTER COLUMN i SET INVISIBLE;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ server-error: (4028) `a` has no visible column
ALTER TABLE a DROP COLUMN i, ADD COLUMN j INT;

-- @open of MariaDB
-- @mysql mariadb-10.11
CREATE TABLE b (i INT INVISIBLE);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ server-error: (1113) `b` has no column that is to be seen

-- @open silent
ALTER TABLE unseen DROP COLUMN i;

-- @open allowed
CREATE TABLE a (i INT);
ALTER TABLE a DROP COLUMN i; -- lintel: allow drop-last-column (tried out)
#                         ~ server-error: (1090) `a` would have no column left

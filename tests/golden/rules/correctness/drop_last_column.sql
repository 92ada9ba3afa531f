-- @open
CREATE TABLE a (i INT);
ALTER TABLE a DROP COLUMN i;
ALTER TABLE a ALTER COLUMN i SET INVISIBLE;
ALTER TABLE a DROP COLUMN i, ADD COLUMN j INT;

-- @open of MariaDB
-- @mysql mariadb-10.11
CREATE TABLE b (i INT INVISIBLE);

-- @open silent
ALTER TABLE unseen DROP COLUMN i;

-- @open allowed
CREATE TABLE a (i INT);
ALTER TABLE a DROP COLUMN i; -- lintel: allow drop-last-column (tried out)

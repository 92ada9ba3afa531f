-- @schema
CREATE TABLE a (i INT, j INT DEFAULT (i + 1), k INT AS (i + 2), c INT, d INT, CHECK (c < d), e INT, KEY f ((e + 1)));
CREATE TABLE p (i INT, j INT) PARTITION BY HASH (i);

-- @migration
ALTER TABLE a DROP COLUMN i;
ALTER TABLE a DROP COLUMN k, DROP COLUMN i;
ALTER TABLE a DROP COLUMN c;
ALTER TABLE a DROP COLUMN e;
ALTER TABLE a RENAME COLUMN e TO f;
ALTER TABLE p DROP COLUMN i;
ALTER TABLE p DROP COLUMN j;
ALTER TABLE a DROP COLUMN k, DROP COLUMN j, DROP COLUMN i;

-- @case MariaDB carries a new name on
-- @mysql mariadb-10.11
ALTER TABLE p RENAME COLUMN i TO k;
ALTER TABLE p DROP COLUMN k;

-- @open silent
ALTER TABLE unseen DROP COLUMN i;

-- @case allowed
ALTER TABLE a DROP COLUMN c; -- lintel: allow drop-column-with-dependents (tried out)

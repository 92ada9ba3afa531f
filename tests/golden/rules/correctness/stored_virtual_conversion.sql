-- @mysql 8.4 mariadb-10.11
-- @schema
CREATE TABLE a (i INT, v INT AS (i + 1), s INT AS (i + 2) STORED);

-- @migration
ALTER TABLE a MODIFY v INT AS (i + 1) STORED;
ALTER TABLE a MODIFY v INT;
ALTER TABLE a MODIFY s INT AS (i + 2) VIRTUAL;
ALTER TABLE a MODIFY s INT;

-- @open silent
ALTER TABLE unseen MODIFY v INT AS (i + 1) STORED;

-- @case allowed
ALTER TABLE a MODIFY v INT; -- lintel: allow stored-virtual-conversion (tried out)

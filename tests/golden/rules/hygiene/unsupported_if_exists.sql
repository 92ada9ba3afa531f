-- @mysql 8.4 mariadb-10.11
-- @open
CREATE TABLE IF NOT EXISTS a (i INT);
ALTER TABLE a ADD COLUMN IF NOT EXISTS j INT;
ALTER TABLE a DROP COLUMN IF EXISTS j;
ALTER TABLE a MODIFY COLUMN IF EXISTS j BIGINT;
CREATE INDEX IF NOT EXISTS k ON a (i);
DROP INDEX IF EXISTS k ON a;
DROP TABLE IF EXISTS a;

-- @open allowed
-- @mysql 8.4
DROP INDEX IF EXISTS k ON a; -- lintel: allow unsupported-if-exists (never run there)

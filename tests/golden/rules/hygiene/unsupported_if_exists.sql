-- @mysql 8.4 mariadb-10.11
-- @open
CREATE TABLE IF NOT EXISTS a (i INT);
ALTER TABLE a ADD COLUMN IF NOT EXISTS j INT;
#                        ~~~~~~~~~~~~~ [8.4] unsupported-if-exists: MySQL does not know `IF [NOT] EXISTS` in ALTER TABLE
#                          help: only MariaDB does
ALTER TABLE a DROP COLUMN IF EXISTS j;
#                         ~~~~~~~~~ [8.4] unsupported-if-exists: MySQL does not know `IF [NOT] EXISTS` in ALTER TABLE
#                           help: only MariaDB does
ALTER TABLE a MODIFY COLUMN IF EXISTS j BIGINT;
#                           ~~~~~~~~~ [8.4] unsupported-if-exists: MySQL does not know `IF [NOT] EXISTS` here
#                             help: only MariaDB does
CREATE INDEX IF NOT EXISTS k ON a (i);
#            ~~~~~~~~~~~~~ [8.4] unsupported-if-exists: MySQL does not know `CREATE INDEX IF NOT EXISTS`
#              help: only MariaDB does
DROP INDEX IF EXISTS k ON a;
#          ~~~~~~~~~ [8.4] unsupported-if-exists: MySQL does not know `DROP INDEX IF EXISTS`
#            help: only MariaDB does
DROP TABLE IF EXISTS a;

-- @open allowed
-- @mysql 8.4
DROP INDEX IF EXISTS k ON a; -- lintel: allow unsupported-if-exists (never run there)

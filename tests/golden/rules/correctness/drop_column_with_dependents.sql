-- @schema
CREATE TABLE a (i INT, j INT DEFAULT (i + 1), k INT AS (i + 2), c INT, d INT, CHECK (c < d), e INT, KEY f ((e + 1)));
#                                                                                                          ~~~~~~~ syntax-error: MariaDB 10.11 does not know key parts that are expressions
CREATE TABLE p (i INT, j INT) PARTITION BY HASH (i);

-- @migration
ALTER TABLE a DROP COLUMN i;
#                         ~ server-error: (3108) column `i` cannot be dropped: generated column `k` needs it
ALTER TABLE a DROP COLUMN k, DROP COLUMN i;
#                                        ~ server-error: (3766) column `i` cannot be dropped: the default of `j` needs it
ALTER TABLE a DROP COLUMN c;
#                         ~ server-error: (3959) column `c` cannot be dropped: check constraint `a_chk_1` needs it
ALTER TABLE a DROP COLUMN e;
#                         ~ server-error: (3837) column `e` cannot be dropped: functional index `f` needs it
ALTER TABLE a RENAME COLUMN e TO f;
#                                ~ server-error: (3837) column `e` cannot be renamed: functional index `f` needs it
ALTER TABLE p DROP COLUMN i;
#                         ~ server-error: (3855) `p` is partitioned by column `i`
ALTER TABLE p DROP COLUMN j;
ALTER TABLE a DROP COLUMN k, DROP COLUMN j, DROP COLUMN i;

-- @case MariaDB carries a new name on
-- @mysql mariadb-10.11
ALTER TABLE p RENAME COLUMN i TO k;
ALTER TABLE p DROP COLUMN k;
#                         ~ server-error: (1054) `p` is partitioned by column `k`

-- @open silent
ALTER TABLE unseen DROP COLUMN i;

-- @case allowed
ALTER TABLE a DROP COLUMN c; -- lintel: allow drop-column-with-dependents (tried out)
#                         ~ server-error: (3959) column `c` cannot be dropped: check constraint `a_chk_1` needs it

-- @schema
CREATE TABLE a (i INT, j INT DEFAULT (i + 1), k INT AS (i + 2), c INT, d INT, CHECK (c < d), e INT, KEY f ((e + 1)));
CREATE TABLE p (i INT, j INT) PARTITION BY HASH (i);

-- @migration
ALTER TABLE a DROP COLUMN i;
#                         ~ drop-column-with-dependents: column `i` cannot be dropped: generated column `k` needs it
#                           note: the server refuses the statement with error 3108
ALTER TABLE a DROP COLUMN k, DROP COLUMN i;
#                                        ~ drop-column-with-dependents: column `i` cannot be dropped: the default of `j` needs it
#                                          note: the server refuses the statement with error 3766
ALTER TABLE a DROP COLUMN c;
#                         ~ drop-column-with-dependents: column `c` cannot be dropped: check constraint `a_chk_1` needs it
#                           note: the server refuses the statement with error 3959
ALTER TABLE a DROP COLUMN e;
#                         ~ drop-column-with-dependents: column `e` cannot be dropped: functional index `f` needs it
#                           note: the server refuses the statement with error 3837
ALTER TABLE a RENAME COLUMN e TO f;
#                                ~ drop-column-with-dependents: column `e` cannot be renamed: functional index `f` needs it
#                                  note: the server refuses the statement with error 3837
ALTER TABLE p DROP COLUMN i;
#                         ~ drop-column-with-dependents: `p` is partitioned by column `i`
#                           note: the server refuses the statement with error 3855
ALTER TABLE p DROP COLUMN j;
ALTER TABLE a DROP COLUMN k, DROP COLUMN j, DROP COLUMN i;

-- @case MariaDB carries a new name on
-- @mysql mariadb-10.11
ALTER TABLE p RENAME COLUMN i TO k;
ALTER TABLE p DROP COLUMN k;
#                         ~ drop-column-with-dependents: `p` is partitioned by column `k`
#                           note: the server refuses the statement with error 1054

-- @open silent
ALTER TABLE unseen DROP COLUMN i;

-- @case allowed
ALTER TABLE a DROP COLUMN c; -- lintel: allow drop-column-with-dependents (tried out)

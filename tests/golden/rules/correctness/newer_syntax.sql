-- @mysql 5.7 8.0.12 8.0.30 8.4 mariadb-10.11
-- @open
CREATE TABLE a (v VARCHAR(50), KEY ((LOWER(v))));
#                                   ~~~~~~~~~~ [5.7] newer-syntax: MySQL 5.7 does not know key parts that are expressions
#                                     note: it came with MySQL 8.0.13
#                                   ~~~~~~~~~~ [8.0.12] newer-syntax: MySQL 8.0.12 does not know key parts that are expressions
#                                     note: it came with MySQL 8.0.13
#                                   ~~~~~~~~~~ [mariadb-10.11] syntax-error: MariaDB 10.11 does not know key parts that are expressions
CREATE TABLE b (i INT, j INT INVISIBLE);
#                            ~~~~~~~~~ [5.7] newer-syntax: expected `)` before `INVISIBLE`
#                            ~~~~~~~~~ [8.0.12] newer-syntax: MySQL 8.0.12 does not know invisible columns
#                              note: it came with MySQL 8.0.23
WITH c AS (SELECT 1 AS i) SELECT i FROM c;
#<~~~~~~~~~~~~~~~~~~~~~~~ [5.7] newer-syntax: MySQL 5.7 does not know WITH (common table expressions)
#  note: it came with MySQL 8.0.1
SELECT 1 INTERSECT SELECT 2;
#                  ~~~~~~ [5.7 8.0.12 8.0.30] newer-syntax: unexpected `SELECT`
CREATE TABLE d (i INT);
CREATE VIEW IF NOT EXISTS v AS SELECT 1 AS i;
#           ~~~~~~~~~~~~~ [5.7] newer-syntax: MySQL 5.7 does not know `CREATE VIEW IF NOT EXISTS`
#           ~~~~~~~~~~~~~ [8.0.12] newer-syntax: MySQL 8.0.12 does not know `CREATE VIEW IF NOT EXISTS`
#           ~~~~~~~~~~~~~ [8.0.30] newer-syntax: MySQL 8.0.30 does not know `CREATE VIEW IF NOT EXISTS`
#           ~~~~~~~~~~~~~ [8.4] newer-syntax: MySQL 8.4 does not know `CREATE VIEW IF NOT EXISTS`

-- @open allowed, by the broader name too
-- @mysql 5.7
WITH c AS (SELECT 1 AS i) SELECT i FROM c; -- lintel: allow newer-syntax (never run there)
WITH c AS (SELECT 1 AS i) SELECT i FROM c; -- lintel: allow syntax-error (never run there)

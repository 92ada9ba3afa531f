-- @mysql 5.7 8.0.12 8.0.30 8.4 mariadb-10.11
-- @open
CREATE TABLE a (v VARCHAR(50), KEY ((LOWER(v))));
CREATE TABLE b (i INT, j INT INVISIBLE);
WITH c AS (SELECT 1 AS i) SELECT i FROM c;
SELECT 1 INTERSECT SELECT 2;
CREATE TABLE d (i INT);
CREATE VIEW IF NOT EXISTS v AS SELECT 1 AS i;

-- @open allowed, by the broader name too
-- @mysql 5.7
WITH c AS (SELECT 1 AS i) SELECT i FROM c; -- lintel: allow newer-syntax (never run there)
WITH c AS (SELECT 1 AS i) SELECT i FROM c; -- lintel: allow syntax-error (never run there)

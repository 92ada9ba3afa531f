-- @mysql 8.4 mariadb-10.11
-- @open
CREATE OR REPLACE TABLE a (i INT);
INSERT INTO a (i) VALUES (1) RETURNING i;
CREATE SEQUENCE s;
CREATE TABLE b (i INT, v TEXT COMPRESSED);
CREATE TABLE c (i INT) TRANSACTIONAL=1;
CREATE TABLE d (i INT);

-- @open allowed
-- @mysql 8.4
CREATE SEQUENCE s; -- lintel: allow mariadb-syntax (never run there)

-- @mysql 5.7 8.4 mariadb-10.11
-- @open
CREATE TABLE a (t TEXT DEFAULT 'x');
CREATE TABLE b (t TEXT DEFAULT NULL, v VARCHAR(10) DEFAULT 'x');
ALTER TABLE b ADD COLUMN j BLOB NOT NULL DEFAULT '';

-- @open
-- @mysql 8.4
CREATE TABLE c (j JSON DEFAULT ('{}'), g POINT DEFAULT '');
SET sql_mode = '';
CREATE TABLE d (t TEXT DEFAULT '');

-- @open allowed
CREATE TABLE a (t TEXT DEFAULT 'x'); -- lintel: allow literal-blob-default (tried out)

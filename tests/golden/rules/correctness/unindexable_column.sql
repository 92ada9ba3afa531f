-- @mysql 5.7 8.4 mariadb-10.11
-- @open
CREATE TABLE a (t TEXT, KEY (t));
CREATE TABLE b (t TEXT, KEY (t(100)));
CREATE TABLE c (b BLOB PRIMARY KEY);
CREATE TABLE f (t TEXT, FULLTEXT KEY (t));

-- @open JSON
-- @mysql 8.4
CREATE TABLE d (j JSON, KEY (j));
CREATE TABLE e (g POINT NOT NULL SRID 0, UNIQUE KEY (g));
CREATE TABLE f (j JSON, KEY ((CAST(j->>'$.id' AS UNSIGNED))));

-- @open a column that becomes a TEXT
CREATE TABLE g (v VARCHAR(100), KEY (v));
ALTER TABLE g MODIFY v TEXT;

-- @open silent
CREATE INDEX i ON unseen (t);

-- @open allowed
CREATE TABLE a (t TEXT, KEY (t)); -- lintel: allow unindexable-column (tried out)

-- @mysql 5.7 8.4 mariadb-10.11
-- @open
CREATE TABLE a (t TEXT, KEY (t));
#                       ~~~~~~~ [5.7 8.4] unindexable-column: `t` in index `t` needs a length: it is a text
#                         note: the server refuses the statement with error 1170
CREATE TABLE b (t TEXT, KEY (t(100)));
CREATE TABLE c (b BLOB PRIMARY KEY);
#                      ~~~~~~~~~~~ unindexable-column: `b` in index `PRIMARY` needs a length: it is a blob
#                        note: the server refuses the statement with error 1170
CREATE TABLE f (t TEXT, FULLTEXT KEY (t));

-- @open JSON
-- @mysql 8.4
CREATE TABLE d (j JSON, KEY (j));
#                       ~~~~~~~ unindexable-column: JSON column `j` cannot be indexed
#                         note: the server refuses the statement with error 3152
CREATE TABLE e (g POINT NOT NULL SRID 0, UNIQUE KEY (g));
#                                        ~~~~~~~~~~~~~~ unindexable-column: `g` is a point, which no unique key can hold
#                                          note: the server refuses the statement with error 3728
CREATE TABLE f (j JSON, KEY ((CAST(j->>'$.id' AS UNSIGNED))));

-- @open a column that becomes a TEXT
CREATE TABLE g (v VARCHAR(100), KEY (v));
ALTER TABLE g MODIFY v TEXT;
#<~~~~~~~~~~~~~~~~~~~~~~~~~ [5.7 8.4] unindexable-column: `v` in index `v` needs a length: it is a text
#  note: the server refuses the statement with error 1170

-- @open silent
CREATE INDEX i ON unseen (t);

-- @open allowed
CREATE TABLE a (t TEXT, KEY (t)); -- lintel: allow unindexable-column (tried out)

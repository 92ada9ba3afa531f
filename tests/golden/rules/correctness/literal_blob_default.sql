-- @mysql 5.7 8.4 mariadb-10.11
-- @open
CREATE TABLE a (t TEXT DEFAULT 'x');
#               ~ [5.7 8.4] literal-blob-default (note): `t` is a text and cannot have a literal default
#                 note: the server's default sql_mode refuses the statement with error 1101
#                 help: write what every mode takes, or say `SET sql_mode = ...` in the file
CREATE TABLE b (t TEXT DEFAULT NULL, v VARCHAR(10) DEFAULT 'x');
ALTER TABLE b ADD COLUMN j BLOB NOT NULL DEFAULT '';
#                        ~ [5.7 8.4] literal-blob-default (note): `j` is a blob and cannot have a literal default
#                          note: the server's default sql_mode refuses the statement with error 1101
#                          help: write what every mode takes, or say `SET sql_mode = ...` in the file

-- @open
-- @mysql 8.4
CREATE TABLE c (j JSON DEFAULT ('{}'), g POINT DEFAULT '');
#                                      ~ literal-blob-default (note): `g` is a point and cannot have a literal default
#                                        note: the server's default sql_mode refuses the statement with error 1101
#                                        help: write what every mode takes, or say `SET sql_mode = ...` in the file
SET sql_mode = '';
CREATE TABLE d (t TEXT DEFAULT '');

-- @open allowed
CREATE TABLE a (t TEXT DEFAULT 'x'); -- lintel: allow literal-blob-default (tried out)

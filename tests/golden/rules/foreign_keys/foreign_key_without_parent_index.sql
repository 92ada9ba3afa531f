-- @mysql 5.7 8.4 mariadb-10.11
-- @schema
CREATE TABLE users (id INT, code INT, PRIMARY KEY (id, code));

-- @migration
CREATE TABLE a (c INT, FOREIGN KEY (c) REFERENCES users (code));
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [5.7] foreign-key-without-parent-index: no index of `users` begins with the referenced columns
#                        note: the server refuses the statement with error 1215
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.4] foreign-key-without-parent-index: no index of `users` begins with the referenced columns
#                        note: the server refuses the statement with error 1822
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [mariadb-10.11] foreign-key-without-parent-index: no index of `users` begins with the referenced columns
#                        note: the server refuses the statement with error 1005
CREATE TABLE b (i INT, c INT, FOREIGN KEY (i, c) REFERENCES users (id, code));

-- @case the parent is new
CREATE TABLE new (id INT PRIMARY KEY, code VARCHAR(20));
CREATE TABLE c (code VARCHAR(20), FOREIGN KEY (code) REFERENCES new (code));
#                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [5.7] foreign-key-without-parent-index: no index of `new` begins with the referenced columns
#                                   note: the server refuses the statement with error 1215
#                                   unsafe fix: give the referenced columns a unique key first
#   + ALTER TABLE new ADD UNIQUE KEY (`code`);
#   + CREATE TABLE c (code VARCHAR(20), FOREIGN KEY (code) REFERENCES new (code));
#                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.4] foreign-key-without-parent-index: no index of `new` begins with the referenced columns
#                                   note: the server refuses the statement with error 1822
#                                   unsafe fix: give the referenced columns a unique key first
#   + ALTER TABLE new ADD UNIQUE KEY (`code`);
#   + CREATE TABLE c (code VARCHAR(20), FOREIGN KEY (code) REFERENCES new (code));
#                                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [mariadb-10.11] foreign-key-without-parent-index: no index of `new` begins with the referenced columns
#                                   note: the server refuses the statement with error 1005
#                                   unsafe fix: give the referenced columns a unique key first
#   + ALTER TABLE new ADD UNIQUE KEY (`code`);
#   + CREATE TABLE c (code VARCHAR(20), FOREIGN KEY (code) REFERENCES new (code));

-- @open silent
ALTER TABLE unseen ADD FOREIGN KEY (c) REFERENCES users (code);

-- @case allowed
CREATE TABLE a (c INT, FOREIGN KEY (c) REFERENCES users (code)); -- lintel: allow foreign-key-without-parent-index (tried out)

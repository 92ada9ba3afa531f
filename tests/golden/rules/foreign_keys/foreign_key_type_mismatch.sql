-- @schema
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, d DATE, KEY (d));

-- @migration
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES users (id));
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-type-mismatch: `p` is int and the referenced `users`.`id` is bigint unsigned
#                        2:21 declared here
#                        note: the server refuses the statement with error 3780
#                        unsafe fix: give it the type of the referenced column
#   + CREATE TABLE a (p BIGINT UNSIGNED, FOREIGN KEY (p) REFERENCES users (id));
CREATE TABLE b (p int(10) unsigned NOT NULL, FOREIGN KEY (p) REFERENCES users (id));
#                                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-type-mismatch: `p` is int unsigned and the referenced `users`.`id` is bigint unsigned
#                                              2:21 declared here
#                                              note: the server refuses the statement with error 3780
#                                              unsafe fix: give it the type of the referenced column
#   + CREATE TABLE b (p bigint unsigned NOT NULL, FOREIGN KEY (p) REFERENCES users (id));
CREATE TABLE c (p BIGINT UNSIGNED, FOREIGN KEY (p) REFERENCES users (id));
CREATE TABLE d (p DATETIME, FOREIGN KEY (p) REFERENCES users (d));
#                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-type-mismatch: `p` is datetime and the referenced `users`.`d` is date
#                             2:53 declared here
#                             note: the server refuses the statement with error 3780

-- @case added to a column that was there
CREATE TABLE e (p INT);
ALTER TABLE e ADD FOREIGN KEY (p) REFERENCES users (id);
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-type-mismatch: `p` is int and the referenced `users`.`id` is bigint unsigned
#                   2:21 declared here
#                   note: the server refuses the statement with error 3780
ALTER TABLE e ADD COLUMN q BIGINT, ADD FOREIGN KEY (q) REFERENCES users (id);
#                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-type-mismatch: `q` is bigint and the referenced `users`.`id` is bigint unsigned
#                                        2:21 declared here
#                                        note: the server refuses the statement with error 3780
#                                        unsafe fix: give it the type of the referenced column
#   + ALTER TABLE e ADD COLUMN q BIGINT UNSIGNED, ADD FOREIGN KEY (q) REFERENCES users (id);

-- @case other servers
-- @mysql 5.7 mariadb-10.11
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES users (id));
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [5.7] foreign-key-type-mismatch: `p` is int(11) and the referenced `users`.`id` is bigint(20) unsigned
#                        2:21 declared here
#                        note: the server refuses the statement with error 1215
#                        unsafe fix: give it the type of the referenced column
#   + CREATE TABLE a (p BIGINT UNSIGNED, FOREIGN KEY (p) REFERENCES users (id));
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [mariadb-10.11] foreign-key-type-mismatch: `p` is int(11) and the referenced `users`.`id` is bigint(20) unsigned
#                        2:21 declared here
#                        note: the server refuses the statement with error 1005
#                        unsafe fix: give it the type of the referenced column
#   + CREATE TABLE a (p BIGINT UNSIGNED, FOREIGN KEY (p) REFERENCES users (id));

-- @open silent
ALTER TABLE unseen ADD FOREIGN KEY (p) REFERENCES users (id);

-- @case allowed
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES users (id)); -- lintel: allow foreign-key-type-mismatch (tried out)

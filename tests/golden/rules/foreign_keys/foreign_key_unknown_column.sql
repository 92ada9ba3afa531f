-- @mysql 5.7 8.4 mariadb-10.11
-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
CREATE TABLE a (p INT, FOREIGN KEY (q) REFERENCES users (id));
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-unknown-column: key column `q` does not exist in `a`
#                        note: the server refuses the statement with error 1072
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES users (no));
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [5.7] foreign-key-unknown-column: referenced column `no` does not exist in `users`
#                        note: the server refuses the statement with error 1215
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.4] foreign-key-unknown-column: referenced column `no` does not exist in `users`
#                        note: the server refuses the statement with error 3734
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [mariadb-10.11] foreign-key-unknown-column: referenced column `no` does not exist in `users`
#                        note: the server refuses the statement with error 1005
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES users (ID));

-- @open silent
ALTER TABLE unseen ADD FOREIGN KEY (q) REFERENCES other (no);

-- @case allowed
CREATE TABLE a (p INT, FOREIGN KEY (q) REFERENCES users (id)); -- lintel: allow foreign-key-unknown-column (tried out)

-- @mysql 5.7 8.4 mariadb-10.11
-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES nobody (id));
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [5.7] foreign-key-missing-parent: referenced table `nobody` does not exist
#                        note: the server refuses the statement with error 1215
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.4] foreign-key-missing-parent: referenced table `nobody` does not exist
#                        note: the server refuses the statement with error 1824
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [mariadb-10.11] foreign-key-missing-parent: referenced table `nobody` does not exist
#                        note: the server refuses the statement with error 1005
CREATE TABLE b (p INT, FOREIGN KEY (p) REFERENCES users (id));
ALTER TABLE b ADD FOREIGN KEY (p) REFERENCES nobody (id);
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [5.7] foreign-key-missing-parent: referenced table `nobody` does not exist
#                   note: the server refuses the statement with error 1215
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.4] foreign-key-missing-parent: referenced table `nobody` does not exist
#                   note: the server refuses the statement with error 1824
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [mariadb-10.11] foreign-key-missing-parent: referenced table `nobody` does not exist
#                   note: the server refuses the statement with error 1005
SET foreign_key_checks = 0;
CREATE TABLE c (p INT, FOREIGN KEY (p) REFERENCES nobody (id));

-- @case comes later
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES late (id));
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [5.7] foreign-key-missing-parent: referenced table `late` does not exist
#                        note: the server refuses the statement with error 1215
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.4] foreign-key-missing-parent: referenced table `late` does not exist
#                        note: the server refuses the statement with error 1824
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [mariadb-10.11] foreign-key-missing-parent: referenced table `late` does not exist
#                        note: the server refuses the statement with error 1005
CREATE TABLE late (id INT PRIMARY KEY);

-- @open what was never seen may be there
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES nobody (id));

-- @case allowed
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES nobody (id)); -- lintel: allow foreign-key-missing-parent (tried out)

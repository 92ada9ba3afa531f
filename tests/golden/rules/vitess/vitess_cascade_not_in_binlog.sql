-- @mysql 8.0 9.6 mariadb-10.11
-- @schema
CREATE TABLE p (id INT PRIMARY KEY);
CREATE TABLE old (id INT PRIMARY KEY, p INT, KEY (p), FOREIGN KEY (p) REFERENCES p (id) ON DELETE CASCADE);

-- @migration
CREATE TABLE a (id INT PRIMARY KEY, p INT, CONSTRAINT fk_a FOREIGN KEY (p) REFERENCES p (id) ON DELETE CASCADE);
#                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.0 mariadb-10.11] vitess-cascade-not-in-binlog: what happens to rows of `a` when a row of `p` is deleted is not in the binary log
#                                            note: what follows the log, such as a copy of the table, keeps them as they were
#                                            help: change the rows in the application, the children first
CREATE TABLE b (id INT PRIMARY KEY, p INT, FOREIGN KEY (p) REFERENCES p (id) ON DELETE SET NULL ON UPDATE CASCADE);
#                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.0 mariadb-10.11] vitess-cascade-not-in-binlog: what happens to rows of `b` when a row of `p` is deleted is not in the binary log
#                                            note: what follows the log, such as a copy of the table, keeps them as they were
#                                            help: change the rows in the application, the children first
CREATE TABLE c (id INT PRIMARY KEY, p INT, FOREIGN KEY (p) REFERENCES p (id) ON UPDATE CASCADE);
#                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.0 mariadb-10.11] vitess-cascade-not-in-binlog: what happens to rows of `c` when a row of `p` is changed is not in the binary log
#                                            note: what follows the log, such as a copy of the table, keeps them as they were
#                                            help: change the rows in the application, the children first
CREATE TABLE d (id INT PRIMARY KEY, p INT, FOREIGN KEY (p) REFERENCES p (id) ON DELETE RESTRICT ON UPDATE NO ACTION);

-- @case the key was there before
ALTER TABLE old ADD COLUMN c INT;

-- @case dropped again
CREATE TABLE t (id INT PRIMARY KEY, p INT, CONSTRAINT k FOREIGN KEY (p) REFERENCES p (id) ON DELETE CASCADE);
ALTER TABLE t DROP FOREIGN KEY k;

-- @case allowed
-- lintel: allow vitess-cascade-not-in-binlog (nothing follows the log)
CREATE TABLE t (id INT PRIMARY KEY, p INT, FOREIGN KEY (p) REFERENCES p (id) ON DELETE CASCADE);

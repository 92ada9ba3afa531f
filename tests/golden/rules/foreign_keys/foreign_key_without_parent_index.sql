-- @mysql 5.7 8.4 mariadb-10.11
-- @schema
CREATE TABLE users (id INT, code INT, PRIMARY KEY (id, code));

-- @migration
CREATE TABLE a (c INT, FOREIGN KEY (c) REFERENCES users (code));
CREATE TABLE b (i INT, c INT, FOREIGN KEY (i, c) REFERENCES users (id, code));

-- @case the parent is new
CREATE TABLE new (id INT PRIMARY KEY, code VARCHAR(20));
CREATE TABLE c (code VARCHAR(20), FOREIGN KEY (code) REFERENCES new (code));

-- @open silent
ALTER TABLE unseen ADD FOREIGN KEY (c) REFERENCES users (code);

-- @case allowed
CREATE TABLE a (c INT, FOREIGN KEY (c) REFERENCES users (code)); -- lintel: allow foreign-key-without-parent-index (tried out)

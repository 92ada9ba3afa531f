-- @mysql 5.7 8.4 mariadb-10.11
-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
CREATE TABLE a (p INT, FOREIGN KEY (q) REFERENCES users (id));
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES users (no));
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES users (ID));

-- @open silent
ALTER TABLE unseen ADD FOREIGN KEY (q) REFERENCES other (no);

-- @case allowed
CREATE TABLE a (p INT, FOREIGN KEY (q) REFERENCES users (id)); -- lintel: allow foreign-key-unknown-column (tried out)

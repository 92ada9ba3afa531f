-- @mysql 5.7 8.4 mariadb-10.11
-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
CREATE TABLE b (i INT, p INT AS (i) STORED, FOREIGN KEY (p) REFERENCES users (id) ON DELETE SET NULL);
CREATE TABLE c (i INT, p INT AS (i) STORED, FOREIGN KEY (p) REFERENCES users (id));

-- @case virtual, and what a stored one is made of
-- @mysql 8.4
CREATE TABLE a (i INT, p INT AS (i), FOREIGN KEY (p) REFERENCES users (id));
CREATE TABLE d (p INT, s INT AS (p) STORED, FOREIGN KEY (p) REFERENCES users (id) ON DELETE SET NULL);

-- @open silent
ALTER TABLE unseen ADD FOREIGN KEY (p) REFERENCES users (id) ON DELETE SET NULL;

-- @case allowed
CREATE TABLE b (i INT, p INT AS (i) STORED, FOREIGN KEY (p) REFERENCES users (id) ON DELETE SET NULL); -- lintel: allow foreign-key-on-generated-column (tried out)

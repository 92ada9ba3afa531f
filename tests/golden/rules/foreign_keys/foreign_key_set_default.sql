-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES users (id) ON DELETE SET DEFAULT);
CREATE TABLE b (p INT, FOREIGN KEY (p) REFERENCES users (id) ON DELETE SET NULL);

-- @case MariaDB takes it
-- @mysql mariadb-10.11
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES users (id) ON DELETE SET DEFAULT);

-- @case allowed
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES users (id) ON DELETE SET DEFAULT); -- lintel: allow foreign-key-set-default (tried out)

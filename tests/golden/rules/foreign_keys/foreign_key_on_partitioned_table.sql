-- @schema
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE parts (id INT PRIMARY KEY) PARTITION BY HASH (id);

-- @migration
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES users (id)) PARTITION BY HASH (p);
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES parts (id));
ALTER TABLE parts ADD COLUMN u INT, ADD FOREIGN KEY (u) REFERENCES users (id);

-- @case partitioned later
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES users (id));
ALTER TABLE a PARTITION BY HASH (p);
ALTER TABLE users PARTITION BY HASH (id);

-- @case silent
CREATE TABLE a (p INT, KEY (p)) PARTITION BY HASH (p);

-- @case allowed
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES parts (id)); -- lintel: allow foreign-key-on-partitioned-table (tried out)

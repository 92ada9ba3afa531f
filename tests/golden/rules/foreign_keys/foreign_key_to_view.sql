-- @schema
CREATE TABLE users (id INT PRIMARY KEY);
CREATE VIEW people AS SELECT id FROM users;

-- @migration
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES people (id));
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES users (id));

-- @case a temporary table
CREATE TEMPORARY TABLE mine (id INT PRIMARY KEY);
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES mine (id));

-- @open silent
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES people (id));

-- @open seen to be a view
CREATE VIEW people AS SELECT 1 AS id;
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES people (id));

-- @case allowed
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES people (id)); -- lintel: allow foreign-key-to-view (tried out)

-- @mysql 5.7 8.4 mariadb-10.11
-- @schema
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE orders (u INT, FOREIGN KEY (u) REFERENCES users (id));

-- @migration
DROP TABLE users;
TRUNCATE TABLE users;
SET foreign_key_checks = 0;
DROP TABLE users;

-- @case with its child
-- @mysql 5.7 8.4
DROP TABLE users, orders;

-- @open silent
DROP TABLE unseen;

-- @case allowed
DROP TABLE users; -- lintel: allow referenced-table-drop (tried out)

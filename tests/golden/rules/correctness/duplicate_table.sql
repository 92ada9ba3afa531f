-- @schema
CREATE TABLE users (id INT PRIMARY KEY);
CREATE VIEW v AS SELECT id FROM users;

-- @migration
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50));
CREATE TABLE v (id INT PRIMARY KEY);
CREATE VIEW users AS SELECT 1 AS one;
CREATE TABLE IF NOT EXISTS users (id INT PRIMARY KEY);
CREATE TEMPORARY TABLE users (id INT PRIMARY KEY);

-- @case renamed onto another
CREATE TABLE people (id INT PRIMARY KEY);
RENAME TABLE people TO users;
ALTER TABLE people RENAME TO users;
RENAME TABLE users TO gone, people TO users;

-- @open twice in one file
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE users (id INT PRIMARY KEY);

-- @case allowed
CREATE TABLE users (id INT PRIMARY KEY); -- lintel: allow duplicate-table (the tool passes over it)

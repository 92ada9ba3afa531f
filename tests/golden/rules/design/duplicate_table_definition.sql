-- @schema
CREATE TABLE log_2023 (id BIGINT PRIMARY KEY, at DATETIME, who INT, what VARCHAR(20), note TEXT, KEY k (at, who));

-- @migration
CREATE TABLE log_2024 (note TEXT, who INT, what VARCHAR(20), at DATETIME, id BIGINT, PRIMARY KEY (id), KEY other (at, who));
#            ~~~~~~~~ duplicate-table-definition: `log_2024` has the same columns and keys as `log_2023`
#              2:14 `log_2023`
#              help: make them one table with a column for what tells them apart
CREATE TABLE log_2025 LIKE log_2024;
#            ~~~~~~~~ duplicate-table-definition: `log_2025` has the same columns and keys as `log_2023`
#              2:14 `log_2023`
#              help: make them one table with a column for what tells them apart

-- @case not quite the same
CREATE TABLE a (id BIGINT PRIMARY KEY, at DATETIME, who INT, what VARCHAR(20), note TEXT, KEY k (at));
CREATE TABLE b (id BIGINT PRIMARY KEY, at DATETIME, who INT, what VARCHAR(21), note TEXT, KEY k (at, who));
CREATE TABLE c (id BIGINT PRIMARY KEY, at DATETIME NOT NULL, who INT, what VARCHAR(20), note TEXT, KEY k (at, who));
CREATE TEMPORARY TABLE d LIKE log_2023;

-- @case small ones
CREATE TABLE colours (id INT PRIMARY KEY, name VARCHAR(20));
CREATE TABLE sizes (id INT PRIMARY KEY, name VARCHAR(20));

-- @case small ones too
-- @config
-- [rules.duplicate-table-definition]
-- columns = 2
CREATE TABLE colours (id INT PRIMARY KEY, name VARCHAR(20));
CREATE TABLE sizes (id INT PRIMARY KEY, name VARCHAR(20));
#            ~~~~~ duplicate-table-definition: `sizes` has the same columns and keys as `colours`
#              28:14 `colours`
#              help: make them one table with a column for what tells them apart

-- @case in another database
CREATE DATABASE other;
CREATE TABLE other.log_2023 LIKE log_2023;

-- @case allowed
CREATE TABLE log_2024 LIKE log_2023; -- lintel: allow duplicate-table-definition (an archive)

-- @open altered only
ALTER TABLE a ADD COLUMN b INT, ADD COLUMN c INT, ADD COLUMN d INT, ADD COLUMN e INT, ADD COLUMN f INT;
ALTER TABLE g ADD COLUMN b INT, ADD COLUMN c INT, ADD COLUMN d INT, ADD COLUMN e INT, ADD COLUMN f INT;

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));

-- @migration
ALTER TABLE users ADD COLUMN a INT;
UPDATE users SET a = 1 WHERE id = 1;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ddl-with-dml: `users` is altered and its rows are changed in one file
#  5:30 altered here
#  help: put the change of rows into a file of its own

-- @case silent
INSERT INTO users (id) VALUES (1);
CREATE TABLE kinds (id INT PRIMARY KEY);
INSERT INTO kinds VALUES (1);

-- @case allowed
ALTER TABLE users ADD COLUMN a INT;
UPDATE users SET a = 1 WHERE id = 1; -- lintel: allow ddl-with-dml (meant so)

-- @open nothing is known
UPDATE users SET a = 1 WHERE id = 1;

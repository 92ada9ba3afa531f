-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));

-- @migration
INSERT IGNORE INTO users (id) VALUES (1);
#<~~~~~~~~~~~ ignored-errors: errors are ignored
#  note: values are cut off and rows left out without an error
#  help: say what is to happen with rows that are there already
UPDATE IGNORE users SET id = 2 WHERE id = 1;
#<~~~~~~~~~~~ ignored-errors: errors are ignored
#  note: values are cut off and rows left out without an error
#  help: say what is to happen with rows that are there already
DELETE IGNORE FROM users WHERE id = 1;
#<~~~~~~~~~~~ ignored-errors: errors are ignored
#  note: values are cut off and rows left out without an error
#  help: say what is to happen with rows that are there already

-- @case silent
INSERT INTO users (id) VALUES (1);
UPDATE users SET name = 'a' WHERE id = 1;

-- @case allowed
DELETE IGNORE FROM users WHERE id = 1; -- lintel: allow ignored-errors (meant so)

-- @open nothing is known
DELETE IGNORE FROM users WHERE id = 1;
#<~~~~~~~~~~~ ignored-errors: errors are ignored
#  note: values are cut off and rows left out without an error
#  help: say what is to happen with rows that are there already

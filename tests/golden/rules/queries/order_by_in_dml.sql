-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));

-- @migration
UPDATE users SET name = 'a' WHERE id > 5 ORDER BY name;
#                                                 ~~~~ order-by-in-dml: all rows are changed, and sorted before
#                                                   help: leave `ORDER BY` out, or add a `LIMIT`
DELETE FROM users WHERE id > 5 ORDER BY name;
#                                       ~~~~ order-by-in-dml: all rows are changed, and sorted before
#                                         help: leave `ORDER BY` out, or add a `LIMIT`

-- @case silent
UPDATE users SET name = 'a' WHERE id > 5;
DELETE FROM users WHERE id > 5 ORDER BY id LIMIT 10;

-- @case allowed
DELETE FROM users WHERE id > 5 ORDER BY name; -- lintel: allow order-by-in-dml (meant so)

-- @open nothing is known
DELETE FROM users WHERE id > 5 ORDER BY name;
#                                       ~~~~ order-by-in-dml: all rows are changed, and sorted before
#                                         help: leave `ORDER BY` out, or add a `LIMIT`

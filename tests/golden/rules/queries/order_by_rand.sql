-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));

-- @migration
SELECT id FROM users ORDER BY RAND() LIMIT 5;
#                             ~~~~~~ order-by-rand: rows are sorted by `RAND()`
#                               note: a number is worked out for every row, and all are sorted
#                               help: pick a random key and read from there on
DELETE FROM users ORDER BY rand() LIMIT 1;
#                          ~~~~~~ order-by-rand: rows are sorted by `RAND()`
#                            note: a number is worked out for every row, and all are sorted
#                            help: pick a random key and read from there on

-- @case silent
SELECT id FROM users ORDER BY id LIMIT 5;
SELECT RAND() AS r FROM users;

-- @case allowed
DELETE FROM users ORDER BY rand() LIMIT 1; -- lintel: allow order-by-rand (meant so)

-- @open nothing is known
DELETE FROM users ORDER BY rand() LIMIT 1;
#                          ~~~~~~ order-by-rand: rows are sorted by `RAND()`
#                            note: a number is worked out for every row, and all are sorted
#                            help: pick a random key and read from there on

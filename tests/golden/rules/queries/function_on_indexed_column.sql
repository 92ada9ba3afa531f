-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));

-- @migration
SELECT id FROM users WHERE DATE(at) = '2024-01-01';
#                          ~~~~~~~~ function-on-indexed-column: the index on `at` is not used behind `DATE`
#                            help: compare the column itself, or index the expression
DELETE FROM users WHERE LOWER(name) = 'a';
#                       ~~~~~~~~~~~ function-on-indexed-column: the index on `name` is not used behind `LOWER`
#                         help: compare the column itself, or index the expression

-- @case silent
SELECT id FROM users WHERE at >= '2024-01-01' AND at < '2024-01-02';
SELECT id FROM users WHERE name = LOWER('A');

-- @case allowed
DELETE FROM users WHERE LOWER(name) = 'a'; -- lintel: allow function-on-indexed-column (meant so)

-- @open nothing is known
DELETE FROM users WHERE LOWER(name) = 'a';

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
CREATE TABLE people (id INT PRIMARY KEY, name VARCHAR(50));

-- @migration
INSERT INTO users (id, name) SELECT id, name FROM people;
#                            ~~~~~~~~~~~~~~~~~~~~~~~~~~~ insert-select: the rows that are read stay locked until `users` has its copies
#                              help: copy in batches by key
REPLACE INTO users (id) SELECT id FROM people WHERE id > 5;
#                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ insert-select: the rows that are read stay locked until `users` has its copies
#                         help: copy in batches by key

-- @case silent
INSERT INTO users (id, name) VALUES (1, 'a');
INSERT INTO users (id) SELECT 7;

-- @case allowed
REPLACE INTO users (id) SELECT id FROM people WHERE id > 5; -- lintel: allow insert-select (meant so)

-- @open nothing is known
REPLACE INTO users (id) SELECT id FROM people WHERE id > 5;
#                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ insert-select: the rows that are read stay locked until `users` has its copies
#                         help: copy in batches by key

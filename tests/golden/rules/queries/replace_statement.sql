-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));

-- @migration
REPLACE INTO users (id, name) VALUES (1, 'a');
#            ~~~~~ replace-statement: `REPLACE` deletes rows of `users` and inserts others
#              note: delete triggers and cascades run, and columns that are not given are lost
#              help: use `INSERT … ON DUPLICATE KEY UPDATE`

-- @case silent
INSERT INTO users (id, name) VALUES (1, 'a') AS new ON DUPLICATE KEY UPDATE name = new.name;

-- @case allowed
REPLACE INTO users (id, name) VALUES (1, 'a'); -- lintel: allow replace-statement (meant so)

-- @open nothing is known
REPLACE INTO users (id, name) VALUES (1, 'a');
#            ~~~~~ replace-statement: `REPLACE` deletes rows of `users` and inserts others
#              note: delete triggers and cascades run, and columns that are not given are lost
#              help: use `INSERT … ON DUPLICATE KEY UPDATE`

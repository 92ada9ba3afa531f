-- @schema
CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, old INT);

-- @migration
ALTER TABLE users AUTO_INCREMENT = 1;
#                 ~~~~~~~~~~~~~~~~~~ auto-increment-reset: the counter of `users` is set to 1
#                   note: a value below the largest id is passed over without an error

-- @case silent
CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY) AUTO_INCREMENT=1;

-- @case allowed
ALTER TABLE users AUTO_INCREMENT = 1; -- lintel: allow auto-increment-reset (meant so)

-- @open nothing is known
ALTER TABLE users AUTO_INCREMENT = 1;
#                 ~~~~~~~~~~~~~~~~~~ auto-increment-reset: the counter of `users` is set to 1
#                   note: a value below the largest id is passed over without an error

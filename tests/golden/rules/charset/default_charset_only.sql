-- @schema
CREATE TABLE users (id INT PRIMARY KEY, a VARCHAR(9)) DEFAULT CHARSET=latin1;
CREATE TABLE numbers (id INT PRIMARY KEY) DEFAULT CHARSET=latin1;

-- @migration
ALTER TABLE users DEFAULT CHARSET=utf8mb4;
#                 ~~~~~~~~~~~~~~~~~~~~~~~ default-charset-only: `a` of `users` stays latin1_swedish_ci
#                   2:41 declared here
#                   help: `CONVERT TO CHARACTER SET` changes the columns too

-- @case silent
ALTER TABLE users CONVERT TO CHARACTER SET utf8mb4;
ALTER TABLE numbers DEFAULT CHARSET=utf8mb4;

-- @case allowed
ALTER TABLE users DEFAULT CHARSET=utf8mb4; -- lintel: allow default-charset-only (meant so)

-- @open nothing is known
ALTER TABLE users DEFAULT CHARSET=utf8mb4;

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));

-- @migration
CREATE TABLE t (id INT PRIMARY KEY);
#            ~ missing-if-exists: `t` is created without `IF NOT EXISTS`
DROP TABLE users;
#          ~~~~~ missing-if-exists: `users` is dropped without `IF EXISTS`

-- @case silent
CREATE TABLE IF NOT EXISTS t (id INT PRIMARY KEY);
DROP TABLE IF EXISTS users;

-- @case allowed
DROP TABLE users; -- lintel: allow missing-if-exists (meant so)

-- @open nothing is known
DROP TABLE users;
#          ~~~~~ missing-if-exists: `users` is dropped without `IF EXISTS`

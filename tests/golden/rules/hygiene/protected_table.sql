-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));
CREATE TABLE ledger (id INT PRIMARY KEY);

-- @migration
ALTER TABLE ledger ADD COLUMN a INT;
#           ~~~~~~ protected-table: `ledger` is protected
DELETE FROM ledger WHERE id = 1;
#           ~~~~~~ protected-table: `ledger` is protected

-- @case silent
ALTER TABLE users ADD COLUMN a INT;

-- @case other options
-- @config
-- [rules.protected-table]
-- tables = ["users"]
TRUNCATE TABLE users;
#              ~~~~~ protected-table: `users` is protected

-- @case allowed
DELETE FROM ledger WHERE id = 1; -- lintel: allow protected-table (meant so)

-- @open nothing is known
DELETE FROM ledger WHERE id = 1;
#           ~~~~~~ protected-table: `ledger` is protected

-- @config
-- [rules.missing-required-column]
-- columns = ["created_at"]
-- except = ["migrations"]

-- @schema
CREATE TABLE old (id INT PRIMARY KEY);

-- @migration
CREATE TABLE t (id INT PRIMARY KEY);
#            ~ missing-required-column: `t` has no column `created_at`
#              help: add it, or list the table under `except`

-- @case there, excepted, or there before
CREATE TABLE t (id INT PRIMARY KEY, Created_At DATETIME);
CREATE TABLE migrations (id INT PRIMARY KEY);
ALTER TABLE old ADD COLUMN n INT;

-- @case added later
CREATE TABLE t (id INT PRIMARY KEY);
ALTER TABLE t ADD COLUMN created_at DATETIME;

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY); -- lintel: allow missing-required-column (a lookup table)

-- @open known in part
ALTER TABLE orders ADD COLUMN n INT;

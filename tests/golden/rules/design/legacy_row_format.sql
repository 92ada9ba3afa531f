-- @schema
CREATE TABLE users (id INT PRIMARY KEY, old INT);

-- @migration
CREATE TABLE t (id INT PRIMARY KEY) ROW_FORMAT=COMPACT;
#            ~ legacy-row-format: `t` is kept in the old format COMPACT
#              help: leave `ROW_FORMAT` out: the default is DYNAMIC

-- @case silent
CREATE TABLE t (id INT PRIMARY KEY) ROW_FORMAT=DYNAMIC;

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY) ROW_FORMAT=COMPACT; -- lintel: allow legacy-row-format (meant so)

-- @open nothing is known
ALTER TABLE old_one ROW_FORMAT=COMPACT;

-- @config
-- [rules.too-many-columns]
-- max = 3

-- @schema
CREATE TABLE old (id INT PRIMARY KEY, a INT, b INT);

-- @migration
CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT, c INT);
#            ~ too-many-columns: `t` has 4 columns, more than 3
#              help: split off what is seldom read, or has a key of its own
ALTER TABLE old ADD COLUMN c INT, ADD COLUMN d INT;
#                                            ~ too-many-columns: `old` has 5 columns, more than 3
#                                              help: split off what is seldom read, or has a key of its own

-- @case few
CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT);
ALTER TABLE old MODIFY a BIGINT;

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT, c INT); -- lintel: allow too-many-columns (a form)

-- @open only these are known
ALTER TABLE orders ADD COLUMN a INT, ADD COLUMN b INT

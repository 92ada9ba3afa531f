-- @schema
CREATE TABLE old (id INT PRIMARY KEY);

-- @migration
CREATE TABLE t (id INT PRIMARY KEY);
#            ~ missing-table-comment: `t` has no comment
#              help: say what a row of it is: `COMMENT='...'`

-- @case commented, then or later, or there before
CREATE TABLE t (id INT PRIMARY KEY) COMMENT='orders';
CREATE TABLE u (id INT PRIMARY KEY);
ALTER TABLE u COMMENT='users';
CREATE TEMPORARY TABLE v (id INT PRIMARY KEY);
ALTER TABLE old ADD COLUMN n INT;

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY); -- lintel: allow missing-table-comment (a lookup table)

-- @open known in part
ALTER TABLE orders ADD COLUMN n INT;

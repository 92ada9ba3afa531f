-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
CREATE TABLE größen (id INT PRIMARY KEY);
#            ~~~~~~ non-ascii-identifier: the table name `größen` has letters beyond ASCII
#              help: use letters of ASCII
ALTER TABLE users ADD COLUMN prénom INT;
#                            ~~~~~~ non-ascii-identifier: the column name `prénom` has letters beyond ASCII
#                              help: use letters of ASCII

-- @case silent
CREATE TABLE sizes (id INT PRIMARY KEY, `a b` INT);

-- @case allowed
ALTER TABLE users ADD COLUMN prénom INT; -- lintel: allow non-ascii-identifier (meant so)

-- @open nothing is known
ALTER TABLE users ADD COLUMN prénom INT;
#                            ~~~~~~ non-ascii-identifier: the column name `prénom` has letters beyond ASCII
#                              help: use letters of ASCII

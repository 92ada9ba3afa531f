-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
CREATE TABLE `order lines` (id INT PRIMARY KEY);
#            ~~~~~~~~~~~~~ special-character-identifier: the table name `order lines` works only inside backticks
#              help: use letters, digits and underscores
ALTER TABLE users ADD COLUMN `first-name` INT;
#                            ~~~~~~~~~~~~ special-character-identifier: the column name `first-name` works only inside backticks
#                              help: use letters, digits and underscores

-- @case silent
CREATE TABLE `{$PREFIX}lines` (id INT PRIMARY KEY);
CREATE TABLE order_lines (id INT PRIMARY KEY, größe INT, a$b INT);

-- @case allowed
ALTER TABLE users ADD COLUMN `first-name` INT; -- lintel: allow special-character-identifier (meant so)

-- @open nothing is known
ALTER TABLE users ADD COLUMN `first-name` INT;
#                            ~~~~~~~~~~~~ special-character-identifier: the column name `first-name` works only inside backticks
#                              help: use letters, digits and underscores

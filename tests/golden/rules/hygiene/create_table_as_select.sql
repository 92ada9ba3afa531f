-- @open
CREATE TABLE copy AS SELECT * FROM orders;
#            ~~~~ create-table-as-select: `copy` gets the columns of a query and no keys
#              note: no primary key, index, foreign key or AUTO_INCREMENT is taken over
#              help: create it with its keys first (`CREATE TABLE ... LIKE`), and fill it then
CREATE TABLE copy2 SELECT id FROM orders; -- lintel: allow create-table-as-select (for the report)

-- @open with keys, or for a while
CREATE TABLE copy LIKE orders;
CREATE TABLE copy2 (id INT PRIMARY KEY) AS SELECT id FROM orders;
CREATE TEMPORARY TABLE t AS SELECT * FROM orders;

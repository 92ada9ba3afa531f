-- @mysql planetscale 8.4
-- @schema
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, n INT);

-- @migration
CREATE DATABASE shop;
#<~~~~~~~~~~~~~~~~~~ [planetscale] vitess-unsupported-statement: PlanetScale takes no CREATE DATABASE
CREATE TABLE recent AS SELECT * FROM orders;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [planetscale] vitess-unsupported-statement: PlanetScale takes no CREATE TABLE … SELECT
LOAD DATA INFILE '/tmp/orders.csv' INTO TABLE orders;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [planetscale] vitess-unsupported-statement: PlanetScale takes no LOAD DATA

-- @case what is taken
CREATE TABLE recent LIKE orders;
INSERT INTO recent SELECT * FROM orders;

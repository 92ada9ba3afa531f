-- @schema
CREATE TABLE orders (id INT PRIMARY KEY, total INT);
CREATE VIEW all_orders AS SELECT * FROM orders;
CREATE VIEW two AS SELECT id, total FROM orders;

-- @migration
ALTER TABLE orders ADD COLUMN currency CHAR(3);
#                             ~~~~~~~~ frozen-star-view: view `all_orders` selects `*` and will not have column `currency`
#                               3:13 made with the columns `orders` had then
#                               help: make the view again if it is to show the column

-- @case made again
ALTER TABLE orders ADD COLUMN currency CHAR(3);
CREATE OR REPLACE VIEW all_orders AS SELECT * FROM orders;

-- @case invisible columns are no part of a star
ALTER TABLE orders ADD COLUMN currency CHAR(3) INVISIBLE;

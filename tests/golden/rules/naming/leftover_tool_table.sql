-- @open
CREATE TABLE _orders_gho (id INT PRIMARY KEY);
#            ~~~~~~~~~~~ leftover-tool-table: `_orders_gho` looks like what a schema change tool left behind
#              help: drop it where no run is under way, and leave it out of the schema
CREATE TABLE _orders_new (id INT PRIMARY KEY);
#            ~~~~~~~~~~~ leftover-tool-table: `_orders_new` looks like what a schema change tool left behind
#              help: drop it where no run is under way, and leave it out of the schema
CREATE TABLE _vt_hld_6ace8bcef73211ea87e9f875a4d24e90_20200915120410_ (id INT PRIMARY KEY);
#            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ leftover-tool-table: `_vt_hld_6ace8bcef73211ea87e9f875a4d24e90_20200915120410_` looks like what a schema change tool left behind
#              help: drop it where no run is under way, and leave it out of the schema
CREATE TABLE _orders_old (id INT PRIMARY KEY); -- lintel: allow leftover-tool-table (still compared)

-- @open other names
CREATE TABLE orders_old (id INT PRIMARY KEY);
CREATE TABLE _old (id INT PRIMARY KEY);
CREATE TEMPORARY TABLE _orders_new (id INT PRIMARY KEY);

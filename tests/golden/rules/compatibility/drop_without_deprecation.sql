-- @schema
CREATE TABLE users (
    id INT PRIMARY KEY, fax VARCHAR(40), telex VARCHAR(40) INVISIBLE, cable_old VARCHAR(40),
    v INT AS (id + 1) VIRTUAL
);
CREATE TABLE orders (id INT PRIMARY KEY);
CREATE TABLE _orders (id INT PRIMARY KEY);
CREATE VIEW w AS SELECT 1 AS a;

-- @migration
ALTER TABLE users DROP COLUMN fax, DROP v;
#                 ~~~~~~~~~~~~~~~ drop-without-deprecation: column `fax` of `users` is dropped without having been put aside
#                   3:25 declared here
#                   help: make it invisible or rename it in one release, and drop it in a later one
#                                  ~~~~~~ drop-without-deprecation: column `v` of `users` is dropped without having been put aside
#                                    4:5 declared here
#                                    help: make it invisible or rename it in one release, and drop it in a later one
DROP TABLE orders;
#<~~~~~~~~~~~~~~~ drop-without-deprecation: table `orders` is dropped without having been put aside
#  6:14 created here
#  help: rename it in one release, and drop it in a later one

-- @case what was put aside, or is new
ALTER TABLE users DROP COLUMN telex, DROP COLUMN cable_old;
DROP TABLE IF EXISTS _orders, never_there;
DROP VIEW w;
ALTER TABLE users ADD COLUMN a INT;
ALTER TABLE users DROP COLUMN a;
CREATE TABLE t (id INT PRIMARY KEY);
DROP TABLE t;

-- @case the project's own mark
-- @config
-- [rules.drop-without-deprecation]
-- pattern = "zzz_.*"
ALTER TABLE users DROP COLUMN cable_old;
#                 ~~~~~~~~~~~~~~~~~~~~~ drop-without-deprecation: column `cable_old` of `users` is dropped without having been put aside
#                   3:71 declared here
#                   help: make it invisible or rename it in one release, and drop it in a later one
DROP TABLE _orders;
#<~~~~~~~~~~~~~~~~ drop-without-deprecation: table `_orders` is dropped without having been put aside
#  7:14 created here
#  help: rename it in one release, and drop it in a later one

-- @case hidden in the same change set
ALTER TABLE users ALTER COLUMN fax SET INVISIBLE;
ALTER TABLE users DROP COLUMN fax;

-- @case allowed
DROP TABLE orders; -- lintel: allow drop-without-deprecation (never used)

-- @open never seen
ALTER TABLE items DROP COLUMN a;
DROP TABLE items;
#<~~~~~~~~~~~~~~ drop-without-deprecation: table `items` is dropped without having been put aside
#  help: rename it in one release, and drop it in a later one

-- @mysql 8.0.28 8.0.40
-- @schema
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, a INT NOT NULL, b INT, KEY (b));

-- @migration
ALTER TABLE orders MODIFY a INT NULL;
#                  ~~~~~~~~~~~~~~~~~ table-rebuild: `orders` is built anew in place
#                    note: allowing NULL in `a` rebuilds the table: rows keep room for NULL or do not
#                    note: reads and writes go on; replicas fall behind by as long as it takes

-- @case an index beside it takes the instant away
ALTER TABLE orders ADD COLUMN c INT, ADD KEY (c);

-- @case an option beside an index
ALTER TABLE orders COMMENT='x', ADD KEY (a);
#                               ~~~~~~~~~~~ table-rebuild: `orders` is built anew in place
#                                 note: setting `COMMENT` has the table built anew when something else is changed with it
#                                 note: adding index `a` reads the table and builds the index while rows are written
#                                 note: reads and writes go on; replicas fall behind by as long as it takes

-- @case a column that is dropped
ALTER TABLE orders DROP COLUMN a;
#                  ~~~~~~~~~~~~~ [8.0.28] table-rebuild: `orders` is built anew in place
#                    note: dropping column `a` rebuilds the table before MySQL 8.0.29
#                    note: reads and writes go on; replicas fall behind by as long as it takes

-- @case nothing is rebuilt
ALTER TABLE orders ADD KEY (a), DROP KEY b;
ALTER TABLE orders COMMENT='x';

-- @case a new table
CREATE TABLE fresh (id INT PRIMARY KEY);
ALTER TABLE fresh FORCE;

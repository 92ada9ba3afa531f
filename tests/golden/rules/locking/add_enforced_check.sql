-- @mysql 5.7 8.0.40
-- @schema
CREATE TABLE items (id BIGINT UNSIGNED PRIMARY KEY, price DECIMAL(10, 2));

-- @migration
ALTER TABLE items ADD CONSTRAINT positive CHECK (price > 0);
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.0.40] add-enforced-check: checking every row copies `items`
#                   note: writes to `items` wait until the copy is complete, and a row that does not hold fails the statement
#                   help: look for such rows first, and use an online schema change tool where the table is large

-- @case a new table
CREATE TABLE fresh (a INT);
ALTER TABLE fresh ADD CHECK (a > 0);

-- @schema
CREATE TABLE orders (id BIGINT UNSIGNED);

-- @migration
ALTER TABLE orders ADD COLUMN currency CHAR(3) NOT NULL;
#                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ add-required-column: column `currency` is added to `orders` as `NOT NULL` without a default
#                    note: rows that are there get `''`, which nobody chose
#                    note: inserts of the running release that leave it out fail with error 1364
#                    help: give it a `DEFAULT`, or add it as `NULL`, fill it, and make it `NOT NULL` then

-- @case the implicit default depends on the type
ALTER TABLE orders
    ADD COLUMN quantity INT NOT NULL,
#   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ add-required-column: column `quantity` is added to `orders` as `NOT NULL` without a default
#     note: rows that are there get `0`, which nobody chose
#     note: inserts of the running release that leave it out fail with error 1364
#     help: give it a `DEFAULT`, or add it as `NULL`, fill it, and make it `NOT NULL` then
    ADD COLUMN state ENUM('open', 'closed') NOT NULL,
#   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ add-required-column: column `state` is added to `orders` as `NOT NULL` without a default
#     note: rows that are there get `'open'`, which nobody chose
#     note: inserts of the running release that leave it out fail with error 1364
#     help: give it a `DEFAULT`, or add it as `NULL`, fill it, and make it `NOT NULL` then
    ADD COLUMN placed_on DATE NOT NULL;

-- @case before 8.0.2 TIMESTAMP got a default by itself
-- @mysql 5.7 8.0
ALTER TABLE orders ADD COLUMN changed_at TIMESTAMP NOT NULL;
#                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.0] add-required-column: column `changed_at` is added to `orders` as `NOT NULL` without a default
#                    note: inserts of the running release that leave it out fail with error 1364
#                    help: give it a `DEFAULT`, or add it as `NULL`, fill it, and make it `NOT NULL` then

-- @case without strict mode
SET sql_mode = '';
ALTER TABLE orders ADD COLUMN currency CHAR(3) NOT NULL;
#                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ add-required-column: column `currency` is added to `orders` as `NOT NULL` without a default
#                    note: rows that are there get `''`, which nobody chose
#                    help: give it a `DEFAULT`, or add it as `NULL`, fill it, and make it `NOT NULL` then

-- @case these have a value
ALTER TABLE orders ADD COLUMN a CHAR(3) NOT NULL DEFAULT 'EUR';
ALTER TABLE orders ADD COLUMN b CHAR(3);
ALTER TABLE orders ADD COLUMN c INT NOT NULL AUTO_INCREMENT, ADD KEY (c);
ALTER TABLE orders ADD COLUMN d INT AS (id + 1) STORED NOT NULL;

-- @case a table of the change set
CREATE TABLE refunds (id INT PRIMARY KEY);
ALTER TABLE refunds ADD COLUMN currency CHAR(3) NOT NULL;

-- @open nothing is known of the table
ALTER TABLE orders ADD COLUMN currency CHAR(3) NOT NULL;
#                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ add-required-column: column `currency` is added to `orders` as `NOT NULL` without a default
#                    note: rows that are there get `''`, which nobody chose
#                    note: inserts of the running release that leave it out fail with error 1364
#                    help: give it a `DEFAULT`, or add it as `NULL`, fill it, and make it `NOT NULL` then

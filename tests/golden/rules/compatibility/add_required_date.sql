-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
ALTER TABLE users ADD COLUMN seen_at DATETIME NOT NULL;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ add-required-date: `seen_at` is added to `users` as `NOT NULL` without a date to fill it with
#                   note: if `users` has rows, the statement fails with error 1292
#                   help: give it a `DEFAULT`, or add it as `NULL`, fill it, and make it `NOT NULL` then
ALTER TABLE users ADD COLUMN born DATE NOT NULL, ADD COLUMN n INT NOT NULL;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ add-required-date: `born` is added to `users` as `NOT NULL` without a date to fill it with
#                   note: if `users` has rows, the statement fails with error 1292
#                   help: give it a `DEFAULT`, or add it as `NULL`, fill it, and make it `NOT NULL` then

-- @case a default, NULL, or another type
ALTER TABLE users ADD COLUMN a DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE users ADD COLUMN b DATE;
ALTER TABLE users ADD COLUMN c TIME NOT NULL;

-- @case a TIMESTAMP is another rule's
ALTER TABLE users ADD COLUMN t TIMESTAMP NOT NULL;

-- @case a mode that takes zero dates
SET sql_mode = 'STRICT_TRANS_TABLES';
ALTER TABLE users ADD COLUMN seen_at DATETIME NOT NULL;

-- @case a table of this change set
CREATE TABLE t (id INT PRIMARY KEY);
ALTER TABLE t ADD COLUMN seen_at DATETIME NOT NULL;

-- @case allowed
ALTER TABLE users ADD COLUMN seen_at DATETIME NOT NULL; -- lintel: allow add-required-date (empty so far)

-- @open never seen
ALTER TABLE orders ADD COLUMN placed DATE NOT NULL;
#                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ add-required-date: `placed` is added to `orders` as `NOT NULL` without a date to fill it with
#                    note: if `orders` has rows, the statement fails with error 1292
#                    help: give it a `DEFAULT`, or add it as `NULL`, fill it, and make it `NOT NULL` then

-- @schema
CREATE TABLE old (id SMALLINT AUTO_INCREMENT PRIMARY KEY);

-- @migration
CREATE TABLE a (id TINYINT AUTO_INCREMENT PRIMARY KEY);
#               ~~ small-auto-increment: `id` of `a` is used up after 127 rows
#                 note: every insert fails from then on, and widening the column copies the table
#                 help: take `INT UNSIGNED`, or `BIGINT UNSIGNED`, which is never used up
CREATE TABLE b (id SMALLINT UNSIGNED AUTO_INCREMENT PRIMARY KEY);
#               ~~ small-auto-increment: `id` of `b` is used up after 65535 rows
#                 note: every insert fails from then on, and widening the column copies the table
#                 help: take `INT UNSIGNED`, or `BIGINT UNSIGNED`, which is never used up

-- @case wide enough, or no counter
CREATE TABLE a (id INT AUTO_INCREMENT PRIMARY KEY);
CREATE TABLE b (id BIGINT AUTO_INCREMENT PRIMARY KEY, n TINYINT);
ALTER TABLE old ADD COLUMN n INT;

-- @case another limit
-- @config
-- [rules.small-auto-increment]
-- min-bytes = 8
CREATE TABLE a (id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY);
#               ~~ small-auto-increment: `id` of `a` is used up after 4294967295 rows
#                 note: every insert fails from then on, and widening the column copies the table
#                 help: take `INT UNSIGNED`, or `BIGINT UNSIGNED`, which is never used up

-- @case allowed
CREATE TABLE a (
    id TINYINT AUTO_INCREMENT PRIMARY KEY -- lintel: allow small-auto-increment (seven rows)
);

-- @open never seen
ALTER TABLE orders MODIFY id SMALLINT UNSIGNED AUTO_INCREMENT;
#                         ~~ small-auto-increment: `id` of `orders` is used up after 65535 rows
#                           note: every insert fails from then on, and widening the column copies the table
#                           help: take `INT UNSIGNED`, or `BIGINT UNSIGNED`, which is never used up

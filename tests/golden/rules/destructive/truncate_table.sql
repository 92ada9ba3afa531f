-- @schema
CREATE TABLE events (id BIGINT UNSIGNED PRIMARY KEY);

-- @migration
TRUNCATE TABLE events;

-- @case without the word TABLE
TRUNCATE events;

-- @case the change set's own table
CREATE TABLE staging (id INT PRIMARY KEY);
TRUNCATE TABLE staging;

-- @case a temporary table
CREATE TEMPORARY TABLE t (id INT);
TRUNCATE TABLE t;

-- @open a table that was never seen
TRUNCATE TABLE shop.events;

-- @schema
CREATE TABLE events (id BIGINT UNSIGNED PRIMARY KEY);

-- @migration
TRUNCATE TABLE events;
#<~~~~~~~~~~~~~~~~~~~ truncate-table: table `events` is emptied
#  note: `TRUNCATE TABLE` commits at once, fires no triggers and starts `AUTO_INCREMENT` anew
#  help: delete the rows in batches by key, or rename the table away and create an empty one

-- @case without the word TABLE
TRUNCATE events;
#<~~~~~~~~~~~~~ truncate-table: table `events` is emptied
#  note: `TRUNCATE TABLE` commits at once, fires no triggers and starts `AUTO_INCREMENT` anew
#  help: delete the rows in batches by key, or rename the table away and create an empty one

-- @case the change set's own table
CREATE TABLE staging (id INT PRIMARY KEY);
TRUNCATE TABLE staging;

-- @case a temporary table
CREATE TEMPORARY TABLE t (id INT);
TRUNCATE TABLE t;

-- @open a table that was never seen
TRUNCATE TABLE shop.events;
#<~~~~~~~~~~~~~~~~~~~~~~~~ truncate-table: table `events` is emptied
#  note: `TRUNCATE TABLE` commits at once, fires no triggers and starts `AUTO_INCREMENT` anew
#  help: delete the rows in batches by key, or rename the table away and create an empty one

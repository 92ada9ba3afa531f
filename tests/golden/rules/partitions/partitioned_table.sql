-- @schema
CREATE TABLE old (id INT PRIMARY KEY);

-- @migration
CREATE TABLE events (id INT PRIMARY KEY) PARTITION BY HASH (id) PARTITIONS 8;
#                                                     ~~~~~~~~~ partitioned-table: table `events` is partitioned
ALTER TABLE old PARTITION BY KEY ();
#                            ~~~~~~ partitioned-table: table `old` is partitioned

-- @case none
CREATE TABLE events (id INT PRIMARY KEY);
ALTER TABLE old REMOVE PARTITIONING;
#               ~~~~~~~~~~~~~~~~~~~ server-error: (1505) `old` is not partitioned

-- @case allowed
CREATE TABLE events (id INT PRIMARY KEY) PARTITION BY HASH (id); -- lintel: allow partitioned-table (a log)

-- @open nothing is known
ALTER TABLE events PARTITION BY HASH (id);
#                               ~~~~~~~~~ partitioned-table: table `events` is partitioned

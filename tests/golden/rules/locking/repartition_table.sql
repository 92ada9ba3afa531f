-- @schema
CREATE TABLE log (id BIGINT NOT NULL PRIMARY KEY);
CREATE TABLE hashed (id BIGINT NOT NULL PRIMARY KEY) PARTITION BY HASH (id) PARTITIONS 4;
CREATE TABLE ranged (id BIGINT NOT NULL PRIMARY KEY) PARTITION BY RANGE (id)
(PARTITION a VALUES LESS THAN (10), PARTITION b VALUES LESS THAN (20));

-- @migration
ALTER TABLE log PARTITION BY HASH (id) PARTITIONS 8;
#               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ repartition-table: all rows of `log` are moved
#                 note: changing the partitioning copies the table into its new partitions
#                 note: writes to `log` wait until it is done
#                 help: use an online schema change tool where the table is large
ALTER TABLE hashed ADD PARTITION PARTITIONS 4;
#                  ~~~~~~~~~~~~~~~~~~~~~~~~~~ repartition-table: all rows of `hashed` are moved
#                    note: changing the number of partitions moves rows between partitions while writes wait
#                    note: writes to `hashed` wait until it is done
#                    help: use an online schema change tool where the table is large

-- @case
ALTER TABLE hashed COALESCE PARTITION 2;
#                  ~~~~~~~~~~~~~~~~~~~~ repartition-table: all rows of `hashed` are moved
#                    note: changing the number of partitions moves rows between partitions while writes wait
#                    note: writes to `hashed` wait until it is done
#                    help: use an online schema change tool where the table is large
ALTER TABLE ranged REMOVE PARTITIONING;
#                  ~~~~~~~~~~~~~~~~~~~ repartition-table: all rows of `ranged` are moved
#                    note: changing the partitioning copies the table into its new partitions
#                    note: writes to `ranged` wait until it is done
#                    help: use an online schema change tool where the table is large

-- @case no row moves
ALTER TABLE ranged ADD PARTITION (PARTITION c VALUES LESS THAN (30));
ALTER TABLE ranged DROP PARTITION a;
ALTER TABLE ranged TRUNCATE PARTITION b;

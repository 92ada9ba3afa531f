-- @schema
CREATE TABLE ranged (id BIGINT NOT NULL PRIMARY KEY) PARTITION BY RANGE (id)
(PARTITION a VALUES LESS THAN (10), PARTITION z VALUES LESS THAN MAXVALUE);

-- @migration
ALTER TABLE ranged REORGANIZE PARTITION z INTO
#                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~ reorganize-nonempty-partition: the partitions named are copied, and writes to `ranged` wait
#                    … to 10:79
#                    help: see that they are empty, or nearly so, before this runs
    (PARTITION b VALUES LESS THAN (20), PARTITION z VALUES LESS THAN MAXVALUE);

-- @case nothing is copied
ALTER TABLE ranged DROP PARTITION a;

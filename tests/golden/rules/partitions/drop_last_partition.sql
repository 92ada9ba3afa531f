-- @schema
CREATE TABLE a (i INT) PARTITION BY RANGE (i) (PARTITION p VALUES LESS THAN (1), PARTITION q VALUES LESS THAN (2));

-- @migration
ALTER TABLE a DROP PARTITION p, q;
#             ~~~~~~~~~~~~~~~~~~~ drop-last-partition: all partitions would be dropped
#               note: the server refuses the statement with error 1508
ALTER TABLE a DROP PARTITION p;
ALTER TABLE a DROP PARTITION q;
#             ~~~~~~~~~~~~~~~~ drop-last-partition: all partitions would be dropped
#               note: the server refuses the statement with error 1508
ALTER TABLE a TRUNCATE PARTITION q;

-- @open silent
ALTER TABLE unseen DROP PARTITION p;

-- @case allowed
ALTER TABLE a DROP PARTITION p, q; -- lintel: allow drop-last-partition (tried out)

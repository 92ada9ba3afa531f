-- @schema
CREATE TABLE a (i INT) PARTITION BY RANGE (i) (PARTITION p VALUES LESS THAN (1), PARTITION q VALUES LESS THAN (2));
CREATE TABLE b (i INT);

-- @migration
ALTER TABLE a DROP PARTITION r;
#                            ~ unknown-partition: `a` has no partition `r`
#                              note: the server refuses the statement with error 1507
ALTER TABLE a TRUNCATE PARTITION r;
#                                ~ unknown-partition: `a` has no partition `r`
#                                  note: the server refuses the statement with error 1735
ALTER TABLE b DROP PARTITION p;
#             ~~~~~~~~~~~~~~~~ unknown-partition: `b` is not partitioned
#               note: the server refuses the statement with error 1505
ALTER TABLE b REMOVE PARTITIONING;
#             ~~~~~~~~~~~~~~~~~~~ unknown-partition: `b` is not partitioned
#               note: the server refuses the statement with error 1505
ALTER TABLE a DROP PARTITION p;

-- @open silent
ALTER TABLE unseen DROP PARTITION r;

-- @case allowed
ALTER TABLE a DROP PARTITION r; -- lintel: allow unknown-partition (tried out)

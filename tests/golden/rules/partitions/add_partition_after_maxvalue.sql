-- @schema
CREATE TABLE a (i INT) PARTITION BY RANGE (i) (PARTITION p VALUES LESS THAN (1), PARTITION rest VALUES LESS THAN MAXVALUE COMMENT = 'rest');

-- @migration
ALTER TABLE a ADD PARTITION (PARTITION q VALUES LESS THAN (2), PARTITION r VALUES LESS THAN (3));
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ add-partition-after-maxvalue: MAXVALUE is for the last partition alone
#  note: the server refuses the statement with error 1481
#  help: split the last partition with `REORGANIZE PARTITION rest`
#  unsafe fix: split the last partition
#   + ALTER TABLE a REORGANIZE PARTITION rest INTO (PARTITION q VALUES LESS THAN (2), PARTITION r VALUES LESS THAN (3), PARTITION rest VALUES LESS THAN MAXVALUE COMMENT = 'rest');
ALTER TABLE a ADD PARTITION (PARTITION q VALUES LESS THAN MAXVALUE);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ add-partition-after-maxvalue: MAXVALUE is for the last partition alone
#  note: the server refuses the statement with error 1481
ALTER TABLE a REORGANIZE PARTITION rest INTO (PARTITION q VALUES LESS THAN (2), PARTITION rest VALUES LESS THAN MAXVALUE);

-- @open silent
ALTER TABLE unseen ADD PARTITION (PARTITION q VALUES LESS THAN (2));

-- @case allowed
ALTER TABLE a ADD PARTITION (PARTITION q VALUES LESS THAN (2)); -- lintel: allow add-partition-after-maxvalue (tried out)

-- @schema
CREATE TABLE old (day INT) PARTITION BY RANGE (day) (PARTITION p1 VALUES LESS THAN (100));

-- @migration
CREATE TABLE events (day INT) PARTITION BY RANGE (day) (PARTITION p1 VALUES LESS THAN (100));
#                                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ missing-catch-all-partition: no partition of `events` takes what lies beyond `p1`
#                                                         note: such a row is refused with error 1526
#                                                         help: end with a partition `VALUES LESS THAN MAXVALUE`
ALTER TABLE old ADD PARTITION (PARTITION p2 VALUES LESS THAN (200));
#                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ missing-catch-all-partition: no partition of `old` takes what lies beyond `p2`
#                                note: such a row is refused with error 1526
#                                help: end with a partition `VALUES LESS THAN MAXVALUE`

-- @case it ends in MAXVALUE, or is no range
CREATE TABLE events (day INT) PARTITION BY RANGE (day) (PARTITION p1 VALUES LESS THAN (100), PARTITION rest VALUES LESS THAN MAXVALUE);
CREATE TABLE hits (day INT) PARTITION BY RANGE COLUMNS (day) (PARTITION rest VALUES LESS THAN (MAXVALUE));
CREATE TABLE kinds (kind INT) PARTITION BY LIST (kind) (PARTITION p1 VALUES IN (1, 2));

-- @case allowed
CREATE TABLE events (day INT) PARTITION BY RANGE (day)
    (PARTITION p1 VALUES LESS THAN (100)); -- lintel: allow missing-catch-all-partition (the error is wanted)

-- @open a table that was never seen
ALTER TABLE events ADD PARTITION (PARTITION p2 VALUES LESS THAN (200));

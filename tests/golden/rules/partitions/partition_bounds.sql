-- @open
CREATE TABLE a (i INT) PARTITION BY RANGE (i) (PARTITION p VALUES LESS THAN (2), PARTITION q VALUES LESS THAN (1));
#                                                                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ partition-bounds: VALUES LESS THAN of partition `q` does not rise
#                                                                                  note: the server refuses the statement with error 1493
CREATE TABLE b (i INT) PARTITION BY RANGE (i) (PARTITION p VALUES LESS THAN MAXVALUE, PARTITION q VALUES LESS THAN (1));
#                                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ partition-bounds: MAXVALUE is for the last partition alone
#                                                note: the server refuses the statement with error 1481
CREATE TABLE c (i INT) PARTITION BY LIST (i) (PARTITION p VALUES IN (1, 2), PARTITION q VALUES IN (2));
#                                                                                                  ~ partition-bounds: partition `q` repeats a value
#                                                                                                    note: the server refuses the statement with error 1495
CREATE TABLE d (i INT) PARTITION BY LIST (i) (PARTITION p VALUES LESS THAN (1));
#                                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ partition-bounds: VALUES of partition `p` do not go with the method
#                                               note: the server refuses the statement with error 1480
CREATE TABLE e (i INT) PARTITION BY RANGE (i) (PARTITION p VALUES LESS THAN (NULL));
#                                                                            ~~~~ partition-bounds: NULL cannot bound partition `p`
#                                                                              note: the server refuses the statement with error 1566
CREATE TABLE f (i INT) PARTITION BY RANGE COLUMNS (i) (PARTITION p VALUES LESS THAN ('a'));
#                                                                                    ~~~ partition-bounds: a value of partition `p` does not fit `i`, a int
#                                                                                      note: the server refuses the statement with error 1654
CREATE TABLE g (i INT) PARTITION BY RANGE (i) (PARTITION p VALUES LESS THAN (1), PARTITION q VALUES LESS THAN MAXVALUE);
ALTER TABLE g REORGANIZE PARTITION q INTO (PARTITION r VALUES LESS THAN (0), PARTITION q VALUES LESS THAN MAXVALUE);
#                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ partition-bounds: VALUES LESS THAN of partition `r` does not rise
#                                            note: the server refuses the statement with error 1493

-- @open silent
ALTER TABLE unseen ADD PARTITION (PARTITION p VALUES LESS THAN (1));

-- @open allowed
CREATE TABLE b (i INT) PARTITION BY RANGE (i) (PARTITION p VALUES LESS THAN MAXVALUE, PARTITION q VALUES LESS THAN (1)); -- lintel: allow partition-bounds (tried out)

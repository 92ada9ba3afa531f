-- @open
CREATE TABLE a (i INT) PARTITION BY RANGE (i) (PARTITION p VALUES LESS THAN (1), PARTITION P VALUES LESS THAN (2));
#                                                                                          ~ duplicate-partition: partition `P` is there twice
#                                                                                            note: the server refuses the statement with error 1517
CREATE TABLE b (i INT) PARTITION BY RANGE (i) (PARTITION p VALUES LESS THAN (1));
ALTER TABLE b ADD PARTITION (PARTITION p VALUES LESS THAN (2));
#                                      ~ duplicate-partition: partition `p` is there twice
#                                        note: the server refuses the statement with error 1517
ALTER TABLE b ADD PARTITION (PARTITION q VALUES LESS THAN (2));

-- @open silent
ALTER TABLE unseen ADD PARTITION (PARTITION p VALUES LESS THAN (2));

-- @open allowed
CREATE TABLE a (i INT) PARTITION BY RANGE (i) (PARTITION p VALUES LESS THAN (1), PARTITION p VALUES LESS THAN (2)); -- lintel: allow duplicate-partition (tried out)

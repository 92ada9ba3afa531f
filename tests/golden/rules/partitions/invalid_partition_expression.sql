-- @open
CREATE TABLE a (t TIMESTAMP) PARTITION BY HASH (YEAR(t));
#                                         ~~~~~~~~~~~~~~ invalid-partition-expression: `year` of what is no column of the right type depends on the time zone or is not allowed in a partitioning function
#                                           note: the server refuses the statement with error 1486
CREATE TABLE b (v VARCHAR(10)) PARTITION BY HASH (v);
#                                           ~~~~~~~~ invalid-partition-expression: `v` is a varchar(10), and the partitioning function must be a whole number
#                                             note: the server refuses the statement with error 1659
CREATE TABLE c (i INT) PARTITION BY HASH (ABS(i) + 1.5);
CREATE TABLE d (i INT) PARTITION BY KEY (j);
#                                        ~ invalid-partition-expression: partitioning column `j` does not exist
#                                          note: the server refuses the statement with error 1488
CREATE TABLE e (t TEXT) PARTITION BY KEY (t);
#                                         ~ invalid-partition-expression: `t` is a text, by which no table is partitioned
#                                           note: the server refuses the statement with error 1502
CREATE TABLE f (i INT) PARTITION BY HASH (1);
#                                   ~~~~~~~~ invalid-partition-expression: the partitioning function is constant
#                                     note: the server refuses the statement with error 1486
CREATE TABLE g (v VARCHAR(10)) PARTITION BY HASH (SUBSTRING(v, 1));
#                                           ~~~~~~~~~~~~~~~~~~~~~~ invalid-partition-expression: `substring` is not allowed in a partitioning function
#                                             note: the server refuses the statement with error 1564
CREATE TABLE h (d DATE) PARTITION BY HASH (TO_DAYS(d));

-- @open silent
ALTER TABLE unseen PARTITION BY HASH (YEAR(t));

-- @open allowed
CREATE TABLE e (t TEXT) PARTITION BY KEY (t); -- lintel: allow invalid-partition-expression (tried out)

-- @schema
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE a (i INT, j INT) PARTITION BY RANGE (i) (PARTITION p VALUES LESS THAN (1), PARTITION q VALUES LESS THAN (2));
CREATE TABLE b (i INT, j INT);
CREATE TABLE c (i INT);
CREATE TABLE d (i INT, j INT) PARTITION BY HASH (i);
CREATE TABLE e (i INT, j INT, FOREIGN KEY (j) REFERENCES users (id));

-- @migration
ALTER TABLE a EXCHANGE PARTITION p WITH TABLE b;
ALTER TABLE a EXCHANGE PARTITION p WITH TABLE c;
#                                             ~ exchange-partition-mismatch: `a` and `c` have different definitions
#                                               note: the server refuses the statement with error 1736
ALTER TABLE a EXCHANGE PARTITION p WITH TABLE d;
#                                             ~ exchange-partition-mismatch: `d` is partitioned
#                                               note: the server refuses the statement with error 1732
ALTER TABLE a EXCHANGE PARTITION p WITH TABLE e;
#                                             ~ exchange-partition-mismatch: `e` has foreign keys
#                                               note: the server refuses the statement with error 1740
CREATE TEMPORARY TABLE f (i INT, j INT);
ALTER TABLE a EXCHANGE PARTITION p WITH TABLE f;
#                                             ~ exchange-partition-mismatch: `f` is temporary
#                                               note: the server refuses the statement with error 1733

-- @case rows of another form
ALTER TABLE b ADD COLUMN k INT;
ALTER TABLE a ADD COLUMN k INT, ALGORITHM=INPLACE;
ALTER TABLE a EXCHANGE PARTITION p WITH TABLE b;
#                                             ~ exchange-partition-mismatch: columns of `a` or `b` were changed at once, and rows have another form there
#                                               note: the server refuses the statement with error 1731

-- @open silent
ALTER TABLE unseen EXCHANGE PARTITION p WITH TABLE other;

-- @case allowed
ALTER TABLE a EXCHANGE PARTITION p WITH TABLE c; -- lintel: allow exchange-partition-mismatch (tried out)

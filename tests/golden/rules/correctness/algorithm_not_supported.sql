-- @mysql 5.7 8.4 mariadb-10.11
-- @schema
CREATE TABLE a (i INT PRIMARY KEY, v VARCHAR(50), t TEXT);

-- @migration
ALTER TABLE a MODIFY v INT, ALGORITHM=INPLACE;
#                           ~~~~~~~~~~~~~~~~~ server-error: (1846) a column's type changes in a way that only a copy can follow
ALTER TABLE a ADD FULLTEXT KEY (t), LOCK=NONE;
#                                   ~~~~~~~~~ server-error: (1846) building a FULLTEXT index needs writes to wait
CREATE INDEX k ON a (v) ALGORITHM=INPLACE LOCK=NONE;

-- @case instant
-- @mysql 8.0.28 8.4
ALTER TABLE a DROP COLUMN v, ALGORITHM=INSTANT;
#                            ~~~~~~~~~~~~~~~~~ [8.0.28] server-error: (1845) dropping column `v` rebuilds the table before MySQL 8.0.29
CREATE INDEX k ON a (v) ALGORITHM=INSTANT;
#                    ~ [8.4] server-error: (1072) key column `v` does not exist in `a`
#                       ~~~~~~~~~~~~~~~~~ [8.0.28] server-error: (1845) adding index `k` reads the table and builds the index while rows are written

-- @case both clauses
-- @mysql 8.4
ALTER TABLE a MODIFY v INT, ALGORITHM=INPLACE, LOCK=NONE;
#                           ~~~~~~~~~~~~~~~~~ server-error: (1846) a column's type changes in a way that only a copy can follow
ALTER TABLE a ADD FULLTEXT KEY (t), ALGORITHM=INPLACE, LOCK=NONE;
#                                                      ~~~~~~~~~ server-error: (1846) building a FULLTEXT index needs writes to wait

-- @open what a table never seen needs is not known
ALTER TABLE unseen MODIFY v INT, ALGORITHM=INPLACE;

-- @case allowed
-- @mysql 8.4
ALTER TABLE a MODIFY v INT, ALGORITHM=INPLACE; -- lintel: allow algorithm-not-supported (tried out)
#                           ~~~~~~~~~~~~~~~~~ server-error: (1846) a column's type changes in a way that only a copy can follow

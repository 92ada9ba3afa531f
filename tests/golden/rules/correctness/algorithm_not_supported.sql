-- @mysql 5.7 8.4 mariadb-10.11
-- @schema
CREATE TABLE a (i INT PRIMARY KEY, v VARCHAR(50), t TEXT);

-- @migration
ALTER TABLE a MODIFY v INT, ALGORITHM=INPLACE;
#                           ~~~~~~~~~~~~~~~~~ algorithm-not-supported: a column's type changes in a way that only a copy can follow
#                             note: the server refuses the statement with error 1846
#                             unsafe fix: ask for what the server can do
#   + ALTER TABLE a MODIFY v INT, ALGORITHM=COPY;
ALTER TABLE a ADD FULLTEXT KEY (t), LOCK=NONE;
#                                   ~~~~~~~~~ algorithm-not-supported: building a FULLTEXT index needs writes to wait
#                                     note: the server refuses the statement with error 1846
#                                     unsafe fix: ask for what the server can do
#   + ALTER TABLE a ADD FULLTEXT KEY (t), LOCK=SHARED;
CREATE INDEX k ON a (v) ALGORITHM=INPLACE LOCK=NONE;

-- @case instant
-- @mysql 8.0.28 8.4
ALTER TABLE a DROP COLUMN v, ALGORITHM=INSTANT;
#                            ~~~~~~~~~~~~~~~~~ [8.0.28] algorithm-not-supported: dropping column `v` rebuilds the table before MySQL 8.0.29
#                              note: the server refuses the statement with error 1845
#                              unsafe fix: ask for what the server can do
#   + ALTER TABLE a DROP COLUMN v, ALGORITHM=INPLACE;
CREATE INDEX k ON a (i) ALGORITHM=INSTANT;
#                       ~~~~~~~~~~~~~~~~~ algorithm-not-supported: adding index `k` reads the table and builds the index while rows are written
#                         note: the server refuses the statement with error 1845
#                         unsafe fix: ask for what the server can do
#   + CREATE INDEX k ON a (i) ALGORITHM=INPLACE;

-- @case both clauses
-- @mysql 8.4
ALTER TABLE a MODIFY v INT, ALGORITHM=INPLACE, LOCK=NONE;
#                           ~~~~~~~~~~~~~~~~~ algorithm-not-supported: a column's type changes in a way that only a copy can follow
#                             note: the server refuses the statement with error 1846
#                             unsafe fix: ask for what the server can do
#   + ALTER TABLE a MODIFY v INT, ALGORITHM=COPY, LOCK=SHARED;
ALTER TABLE a ADD FULLTEXT KEY (t), ALGORITHM=INPLACE, LOCK=NONE;
#                                                      ~~~~~~~~~ algorithm-not-supported: building a FULLTEXT index needs writes to wait
#                                                        note: the server refuses the statement with error 1846
#                                                        unsafe fix: ask for what the server can do
#   + ALTER TABLE a ADD FULLTEXT KEY (t), ALGORITHM=INPLACE, LOCK=SHARED;

-- @open what a table never seen needs is not known
ALTER TABLE unseen MODIFY v INT, ALGORITHM=INPLACE;

-- @case allowed
-- @mysql 8.4
ALTER TABLE a MODIFY v INT, ALGORITHM=INPLACE; -- lintel: allow algorithm-not-supported (tried out)

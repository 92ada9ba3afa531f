-- @mysql 5.7 8.4 mariadb-10.11
-- @schema
CREATE TABLE a (i INT PRIMARY KEY, v VARCHAR(50), t TEXT);

-- @migration
ALTER TABLE a MODIFY v INT, ALGORITHM=INPLACE;
ALTER TABLE a ADD FULLTEXT KEY (t), LOCK=NONE;
CREATE INDEX k ON a (v) ALGORITHM=INPLACE LOCK=NONE;

-- @case instant
-- @mysql 8.0.28 8.4
ALTER TABLE a DROP COLUMN v, ALGORITHM=INSTANT;
CREATE INDEX k ON a (i) ALGORITHM=INSTANT;

-- @case both clauses
-- @mysql 8.4
ALTER TABLE a MODIFY v INT, ALGORITHM=INPLACE, LOCK=NONE;
ALTER TABLE a ADD FULLTEXT KEY (t), ALGORITHM=INPLACE, LOCK=NONE;

-- @open what a table never seen needs is not known
ALTER TABLE unseen MODIFY v INT, ALGORITHM=INPLACE;

-- @case allowed
-- @mysql 8.4
ALTER TABLE a MODIFY v INT, ALGORITHM=INPLACE; -- lintel: allow algorithm-not-supported (tried out)

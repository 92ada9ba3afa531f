-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(100));
CREATE TABLE parts (id INT PRIMARY KEY) PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN (10));

-- @migration
ALTER TABLE users ADD COLUMN a INT /* new */;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ missing-algorithm-clause: `users` is altered without saying how
#  help: write `ALGORITHM=INSTANT`
#  fix: say which algorithm is expected
#   + ALTER TABLE users ADD COLUMN a INT, ALGORITHM=INSTANT /* new */;
CREATE INDEX n ON users (name);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~ missing-algorithm-clause: `users` is altered without saying how
#  help: write `ALGORITHM=INPLACE`
#  fix: say which algorithm is expected
#   + CREATE INDEX n ON users (name) ALGORITHM=INPLACE;
DROP INDEX n ON users;
#<~~~~~~~~~~~~~~~~~~~ missing-algorithm-clause: `users` is altered without saying how
#  help: write `ALGORITHM=INPLACE`
#  fix: say which algorithm is expected
#   + DROP INDEX n ON users ALGORITHM=INPLACE;
ALTER TABLE users MODIFY name INT;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ missing-algorithm-clause: `users` is altered without saying how
#  help: write `ALGORITHM=COPY`
#  fix: say which algorithm is expected
#   + ALTER TABLE users MODIFY name INT, ALGORITHM=COPY;

-- @case it says so
ALTER TABLE users ADD COLUMN a INT, ALGORITHM=INSTANT;

-- @case partitions take it in front, which is left to the author
ALTER TABLE parts ADD PARTITION (PARTITION p1 VALUES LESS THAN (20));
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ missing-algorithm-clause: `parts` is altered without saying how
#  help: write `ALGORITHM=INPLACE`

-- @case new tables
CREATE TABLE fresh (id INT PRIMARY KEY);
ALTER TABLE fresh ADD COLUMN a INT;

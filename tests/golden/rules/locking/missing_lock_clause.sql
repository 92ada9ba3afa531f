-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(100));

-- @migration
ALTER TABLE users ADD INDEX (name);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ missing-lock-clause: `users` is altered without saying what may wait
#  help: write `LOCK=NONE`
#  fix: say which lock is expected
#   + ALTER TABLE users ADD INDEX (name), LOCK=NONE;
CREATE INDEX second ON users (name, id) ALGORITHM INPLACE;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ missing-lock-clause: `users` is altered without saying what may wait
#  help: write `LOCK=NONE`
#  fix: say which lock is expected
#   + CREATE INDEX second ON users (name, id) ALGORITHM INPLACE LOCK=NONE;
ALTER TABLE users MODIFY name INT;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ missing-lock-clause: `users` is altered without saying what may wait
#  help: write `LOCK=SHARED`
#  fix: say which lock is expected
#   + ALTER TABLE users MODIFY name INT, LOCK=SHARED;

-- @case instant changes take none
ALTER TABLE users ADD COLUMN a INT;

-- @case it says so
ALTER TABLE users ADD INDEX (name), LOCK=NONE;

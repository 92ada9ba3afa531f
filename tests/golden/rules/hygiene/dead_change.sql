-- @schema
CREATE TABLE users (id INT PRIMARY KEY, a INT, KEY (a));

-- @migration
CREATE INDEX by_both ON users (a, id);
DROP INDEX by_both ON users;
#<~~~~~~~~~~~~~~~~~~~~~~~~~ dead-change: index `by_both` goes before it was ever there
#  5:1 made here
#  help: take both out, if neither file has been run

-- @case scratch of one file
ALTER TABLE users ADD COLUMN b INT;
ALTER TABLE users DROP COLUMN b;
CREATE TABLE scratch (id INT PRIMARY KEY);
DROP TABLE scratch;

-- @case what was there
ALTER TABLE users DROP COLUMN a;

-- @case allowed
CREATE INDEX by_both ON users (a, id);
DROP INDEX by_both ON users; -- lintel: allow dead-change (for the backfill)

-- @open nothing is known
ALTER TABLE users DROP COLUMN b;

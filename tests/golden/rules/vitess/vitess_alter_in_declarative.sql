-- @mysql vitess planetscale

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, a INT);

-- @migration
ALTER TABLE users ADD COLUMN b INT;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vitess-alter-in-declarative: a declarative strategy takes no ALTER
#  help: write the table as it is to be, as `CREATE TABLE`
CREATE INDEX by_a ON users (a);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vitess-alter-in-declarative: a declarative strategy takes no change of `users`'s indexes
#  help: write the table with the indexes it is to have, as `CREATE TABLE`
DROP INDEX by_a ON users;
#<~~~~~~~~~~~~~~~~~~~~~~ vitess-alter-in-declarative: a declarative strategy takes no change of `users`'s indexes
#  help: write the table with the indexes it is to have, as `CREATE TABLE`

-- @case what is taken
CREATE TABLE orders (id INT PRIMARY KEY);
DROP TABLE IF EXISTS users;
CREATE VIEW v AS SELECT 1 AS a;

-- @case elsewhere
-- @mysql 8.0
ALTER TABLE users ADD COLUMN b INT;

-- @case allowed
ALTER TABLE users ADD COLUMN b INT; -- lintel: allow vitess-alter-in-declarative (run directly)

-- @open never seen
ALTER TABLE orders ADD COLUMN b INT;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ vitess-alter-in-declarative: a declarative strategy takes no ALTER
#  help: write the table as it is to be, as `CREATE TABLE`

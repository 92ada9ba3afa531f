-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(40));

-- @migration
INSERT INTO users (id) VALUES (1);
ALTER TABLE users ADD COLUMN a INT;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ missing-lock-wait-timeout: nothing limits how long this waits for `users`
#  note: the default is a year, and every statement on the table waits behind it
#  help: begin the file with `SET SESSION lock_wait_timeout = 10;`
#  unsafe fix: limit the wait
#   + SET SESSION lock_wait_timeout = 10;
#   + ALTER TABLE users ADD COLUMN a INT;
ALTER TABLE users ADD COLUMN b INT;

-- @case other statements
CREATE INDEX by_name ON users (name);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ missing-lock-wait-timeout: nothing limits how long this waits for `users`
#  note: the default is a year, and every statement on the table waits behind it
#  help: begin the file with `SET SESSION lock_wait_timeout = 10;`
#  unsafe fix: limit the wait
#   + SET SESSION lock_wait_timeout = 10;
#   + CREATE INDEX by_name ON users (name);

-- @case drops and renames
RENAME TABLE users TO people;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~ missing-lock-wait-timeout: nothing limits how long this waits for `users`
#  note: the default is a year, and every statement on the table waits behind it
#  help: begin the file with `SET SESSION lock_wait_timeout = 10;`
#  unsafe fix: limit the wait
#   + SET SESSION lock_wait_timeout = 10;
#   + RENAME TABLE users TO people;

-- @case said
SET SESSION lock_wait_timeout = 5, innodb_lock_wait_timeout = 3;
ALTER TABLE users ADD COLUMN a INT;

-- @case another one is said
SET innodb_lock_wait_timeout = 3;
SET GLOBAL lock_wait_timeout = 3;
DROP TABLE users;
#<~~~~~~~~~~~~~~ missing-lock-wait-timeout: nothing limits how long this waits for `users`
#  note: the default is a year, and every statement on the table waits behind it
#  help: begin the file with `SET SESSION lock_wait_timeout = 10;`
#  unsafe fix: limit the wait
#   + SET SESSION lock_wait_timeout = 10;
#   + DROP TABLE users;

-- @case tables of its own
CREATE TABLE t (id INT PRIMARY KEY);
ALTER TABLE t ADD COLUMN a INT;
DROP TABLE t;
CREATE TEMPORARY TABLE users (id INT);
ALTER TABLE users ADD COLUMN a INT;

-- @case how long
-- @config
-- [rules.missing-lock-wait-timeout]
-- seconds = 3
TRUNCATE TABLE users;
#<~~~~~~~~~~~~~~~~~~ missing-lock-wait-timeout: nothing limits how long this waits for `users`
#  note: the default is a year, and every statement on the table waits behind it
#  help: begin the file with `SET SESSION lock_wait_timeout = 3;`
#  unsafe fix: limit the wait
#   + SET SESSION lock_wait_timeout = 3;
#   + TRUNCATE TABLE users;

-- @case where nothing can be put before it
DELIMITER //
ALTER TABLE users ADD COLUMN a INT //
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ missing-lock-wait-timeout: nothing limits how long this waits for `users`
#  note: the default is a year, and every statement on the table waits behind it
#  help: begin the file with `SET SESSION lock_wait_timeout = 10;`
DELIMITER ;

-- @case MariaDB
-- @mysql mariadb-10.11
ALTER TABLE users ADD COLUMN a INT;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ missing-lock-wait-timeout: nothing limits how long this waits for `users`
#  note: the default is a day, and every statement on the table waits behind it
#  help: begin the file with `SET SESSION lock_wait_timeout = 10;`
#  unsafe fix: limit the wait
#   + SET SESSION lock_wait_timeout = 10;
#   + ALTER TABLE users ADD COLUMN a INT;

-- @case allowed
ALTER TABLE users ADD COLUMN a INT; -- lintel: allow missing-lock-wait-timeout (the tool sets it)

-- @open never seen
ALTER TABLE orders ADD COLUMN a INT;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ missing-lock-wait-timeout: nothing limits how long this waits for `orders`
#  note: the default is a year, and every statement on the table waits behind it
#  help: begin the file with `SET SESSION lock_wait_timeout = 10;`
#  unsafe fix: limit the wait
#   + SET SESSION lock_wait_timeout = 10;
#   + ALTER TABLE orders ADD COLUMN a INT;

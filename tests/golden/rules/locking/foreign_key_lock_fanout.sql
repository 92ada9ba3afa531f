-- @schema
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE a (u INT, FOREIGN KEY (u) REFERENCES users (id));
CREATE TABLE b (u INT, FOREIGN KEY (u) REFERENCES users (id));
CREATE TABLE c (u INT, FOREIGN KEY (u) REFERENCES users (id));
CREATE TABLE p1 (id INT PRIMARY KEY);
CREATE TABLE p2 (id INT PRIMARY KEY);
CREATE TABLE many (x INT, y INT, z INT, CONSTRAINT fx FOREIGN KEY (x) REFERENCES p1 (id),
                   CONSTRAINT fy FOREIGN KEY (y) REFERENCES p2 (id));

-- @migration
ALTER TABLE users ADD COLUMN name VARCHAR(100);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-lock-fanout: altering `users` locks 3 other tables along foreign keys
#  note: for an instant no transaction may be open on `a`, `b`, `c`
#  help: set a low `lock_wait_timeout` for the session, and try again when it gives up
CREATE INDEX n ON users (id);

-- @case parents only of keys that change
ALTER TABLE many ADD COLUMN w INT;
ALTER TABLE a ADD COLUMN w INT;

-- @case a rename takes all sides
ALTER TABLE many RENAME TO more;

-- @case as few as asked for
-- @config
-- [rules.foreign-key-lock-fanout]
-- tables = 2
ALTER TABLE many RENAME TO more;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-lock-fanout: altering `many` locks 2 other tables along foreign keys
#  note: for an instant no transaction may be open on `p1`, `p2`
#  help: set a low `lock_wait_timeout` for the session, and try again when it gives up
ALTER TABLE more DROP FOREIGN KEY fx, DROP FOREIGN KEY fy;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-lock-fanout: altering `more` locks 2 other tables along foreign keys
#  note: for an instant no transaction may be open on `p1`, `p2`
#  help: set a low `lock_wait_timeout` for the session, and try again when it gives up

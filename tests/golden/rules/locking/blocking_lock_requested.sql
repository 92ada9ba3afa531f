-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(100), body TEXT);

-- @migration
ALTER TABLE users ADD INDEX (name), LOCK=SHARED;
#                                   ~~~~~~~~~~~ blocking-lock-requested: writes to `users` wait only because of this
#                                     help: write `LOCK=NONE`
#                                     fix: let writes go on
#   + ALTER TABLE users ADD INDEX (name), LOCK=NONE;
CREATE INDEX second ON users (name, id) LOCK EXCLUSIVE;
#                                       ~~~~~~~~~~~~~~ blocking-lock-requested: reads and writes of `users` wait only because of this
#                                         help: write `LOCK=NONE`
#                                         fix: let writes go on
#   + CREATE INDEX second ON users (name, id) LOCK=NONE;

-- @case a lock is needed
ALTER TABLE users ADD FULLTEXT KEY (body), LOCK=SHARED;

-- @case asked for none
ALTER TABLE users ADD INDEX (name), LOCK=NONE;

-- @case a table of its own
CREATE TABLE fresh (id INT PRIMARY KEY, n INT);
ALTER TABLE fresh ADD INDEX (n), LOCK=SHARED;

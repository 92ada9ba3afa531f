-- @schema
CREATE TABLE users (id INT PRIMARY KEY, a INT, b INT, KEY (b), UNIQUE KEY uk (a));

-- @migration
ALTER TABLE users MODIFY a INT;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~ no-op-statement: `users` is so already
#  2:41 the definition until now
#  help: leave it out, or write what was meant

-- @case silent
ALTER TABLE users MODIFY a BIGINT;
ALTER TABLE users MODIFY b INT FIRST;
ALTER TABLE users ENGINE=InnoDB;

-- @case allowed
ALTER TABLE users MODIFY a INT; -- lintel: allow no-op-statement (meant so)

-- @open nothing is known
ALTER TABLE users MODIFY a INT;

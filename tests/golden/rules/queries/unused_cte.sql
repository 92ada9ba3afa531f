-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));

-- @migration
WITH old AS (SELECT id FROM users) SELECT id FROM users;
#    ~~~ unused-cte: nothing reads `old`
#      help: leave it out

-- @case silent
WITH old AS (SELECT id FROM users) SELECT id FROM old;
WITH a AS (SELECT id FROM users), b AS (SELECT id FROM a) SELECT id FROM b;

-- @case allowed
WITH old AS (SELECT id FROM users) SELECT id FROM users; -- lintel: allow unused-cte (meant so)

-- @open nothing is known
WITH old AS (SELECT id FROM users) SELECT id FROM users;
#    ~~~ unused-cte: nothing reads `old`
#      help: leave it out

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));

-- @migration
INSERT INTO users SELECT * FROM users;
#                        ~ select-star: `*` takes whatever columns there are
#                          help: name the columns
SELECT u.* FROM users u;
#      ~~~ select-star: `*` takes whatever columns there are
#        help: name the columns

-- @case silent
SELECT id, name FROM users;
SELECT COUNT(*) FROM users WHERE EXISTS (SELECT * FROM users);

-- @case allowed
SELECT u.* FROM users u; -- lintel: allow select-star (meant so)

-- @open nothing is known
SELECT u.* FROM users u;
#      ~~~ select-star: `*` takes whatever columns there are
#        help: name the columns

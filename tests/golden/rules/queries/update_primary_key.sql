-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));

-- @migration
UPDATE users SET id = id + 1000 WHERE id < 10;
#                ~~~~~~~~~~~~~~ update-primary-key: `id` is in the primary key of `users`
#                  2:28 the key
#                  note: each row is deleted and inserted elsewhere; what holds the old value points nowhere

-- @case silent
UPDATE users SET id = 5;
UPDATE users SET name = 'a' WHERE id = 1;
UPDATE users u JOIN users v ON u.id = v.id SET u.name = v.name;

-- @case allowed
UPDATE users SET id = id + 1000 WHERE id < 10; -- lintel: allow update-primary-key (meant so)

-- @open nothing is known
UPDATE users SET id = id + 1000 WHERE id < 10;

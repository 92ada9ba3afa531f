-- @schema
CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(255) UNIQUE, name VARCHAR(80));
CREATE TABLE kinds (id INT PRIMARY KEY, name VARCHAR(80));

-- @migration
INSERT INTO users (id, email, name) VALUES (1, 'a@b.c', 'A') ON DUPLICATE KEY UPDATE name = 'A';
#           ~~~~~ upsert-with-several-unique-keys: `users` has 2 unique keys that the row may collide with
#             note: when it collides with two rows, only one is updated: `id` and `email` decide
#             help: update by the key that is meant

-- @case only one can collide
INSERT INTO users (email, name) VALUES ('a@b.c', 'A') ON DUPLICATE KEY UPDATE name = 'A';
INSERT INTO kinds (id, name) VALUES (1, 'A') ON DUPLICATE KEY UPDATE name = 'A';
INSERT INTO users (id, email) VALUES (1, 'a@b.c');

-- @case allowed
-- lintel: allow upsert-with-several-unique-keys (ids and addresses come in pairs)
INSERT INTO users (id, email) VALUES (1, 'a@b.c') ON DUPLICATE KEY UPDATE name = 'A';

-- @open never seen
INSERT INTO orders (id, no) VALUES (1, 2) ON DUPLICATE KEY UPDATE no = 3;

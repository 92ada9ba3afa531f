-- @schema
CREATE TABLE users (id INT PRIMARY KEY, old INT);

-- @migration
CREATE TABLE t (num INT AUTO_INCREMENT PRIMARY KEY);
#               ~~~ auto-increment-name: the counter of `t` is called `num`, not `id`

-- @case silent
CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY);

-- @case other options
-- @config
-- [rules.auto-increment-name]
-- name = "uid"
CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY);
#               ~~ auto-increment-name: the counter of `t` is called `id`, not `uid`

-- @case allowed
CREATE TABLE t (num INT AUTO_INCREMENT PRIMARY KEY); -- lintel: allow auto-increment-name (meant so)

-- @open nothing is known
CREATE TABLE t (num INT AUTO_INCREMENT PRIMARY KEY);
#               ~~~ auto-increment-name: the counter of `t` is called `num`, not `id`

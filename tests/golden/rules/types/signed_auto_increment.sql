-- @schema
CREATE TABLE users (id INT PRIMARY KEY, old INT);

-- @migration
CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY);
#               ~~ signed-auto-increment: `id` of `t` counts in a signed type
#                 help: add UNSIGNED, to the columns that refer to it too

-- @case silent
CREATE TABLE t (id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY);

-- @case allowed
CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY); -- lintel: allow signed-auto-increment (meant so)

-- @open nothing is known
CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY);
#               ~~ signed-auto-increment: `id` of `t` counts in a signed type
#                 help: add UNSIGNED, to the columns that refer to it too

-- @mysql 8.0

-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
CREATE TABLE a (id DOUBLE AUTO_INCREMENT PRIMARY KEY);
#                  ~~~~~~ float-auto-increment: `id` counts in binary fractions
#                    note: MySQL 8.4 refuses AUTO_INCREMENT on this type, and an upgrade stops there
#                    help: use `BIGINT UNSIGNED`

-- @case integers
CREATE TABLE a (id INT AUTO_INCREMENT PRIMARY KEY, n DOUBLE);

-- @case 8.4 refuses it
-- @mysql 8.0 8.4
CREATE TABLE a (id FLOAT AUTO_INCREMENT PRIMARY KEY);
#                  ~~~~~ float-auto-increment: `id` counts in binary fractions
#                    note: MySQL 8.4 refuses AUTO_INCREMENT on this type, and an upgrade stops there
#                    help: use `BIGINT UNSIGNED`

-- @case allowed
CREATE TABLE a (id FLOAT AUTO_INCREMENT PRIMARY KEY); -- lintel: allow float-auto-increment (to be replaced)

-- @open never seen
ALTER TABLE orders MODIFY id DOUBLE AUTO_INCREMENT;
#                            ~~~~~~ float-auto-increment: `id` counts in binary fractions
#                              note: MySQL 8.4 refuses AUTO_INCREMENT on this type, and an upgrade stops there
#                              help: use `BIGINT UNSIGNED`

-- @open
CREATE TABLE a (e ENUM('a', 'b', 'A') CHARACTER SET utf8mb4);
CREATE TABLE b (s SET('a', 'b', 'a') CHARACTER SET utf8mb4);
CREATE TABLE c (e ENUM('a', 'A') CHARACTER SET utf8mb4 COLLATE utf8mb4_bin);
SET sql_mode = '';
CREATE TABLE d (e ENUM('a', 'A') CHARACTER SET utf8mb4);

-- @open allowed
CREATE TABLE a (e ENUM('a', 'b', 'A') CHARACTER SET utf8mb4); -- lintel: allow duplicate-enum-value (tried out)

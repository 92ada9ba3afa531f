-- @mysql 5.7 8.4 mariadb-10.11 mariadb-11.4.5
-- @open
CREATE TABLE a (i INT) COLLATE utf8mb4_0900_ai_ci;
CREATE TABLE b (i INT) CHARACTER SET utf9;
CREATE TABLE c (v VARCHAR(10) COLLATE utf8mb4_bin);
CREATE TABLE d (v VARCHAR(10) COLLATE utf8mb4_uca1400_ai_ci);

-- @open allowed
CREATE TABLE b (i INT) CHARACTER SET utf9; -- lintel: allow unknown-collation (tried out)

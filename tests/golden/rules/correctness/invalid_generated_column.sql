-- @mysql 8.0.12 8.4
-- @open
CREATE TABLE a (i INT, g INT AS (i + RAND()));
CREATE TABLE b (i INT AUTO_INCREMENT PRIMARY KEY, g INT AS (i + 1));
CREATE TABLE c (g INT AS (h + 1), h INT AS (i + 1), i INT);
CREATE TABLE d (i INT, g INT AS (i + (SELECT 1)));
CREATE TABLE e (i INT, g INT AS (i + 1), h INT AS (g + 1));

-- @open of MariaDB
-- @mysql mariadb-10.11
CREATE TABLE b (i INT AUTO_INCREMENT PRIMARY KEY, g INT AS (i + 1) STORED);
CREATE TABLE c (g INT AS (h + 1), h INT AS (i + 1), i INT);

-- @open allowed
CREATE TABLE a (i INT, g INT AS (i + RAND())); -- lintel: allow invalid-generated-column (tried out)

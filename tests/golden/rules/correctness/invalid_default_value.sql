-- @open
CREATE TABLE a (i INT DEFAULT 'x');
CREATE TABLE b (i INT NOT NULL DEFAULT NULL);
CREATE TABLE c (i TINYINT DEFAULT 300);
CREATE TABLE d (e ENUM('a', 'b') DEFAULT 'c');
CREATE TABLE f (s SET('a', 'b') DEFAULT 'a,c');
CREATE TABLE g (i INT AUTO_INCREMENT PRIMARY KEY DEFAULT 1);
CREATE TABLE h (i INT DEFAULT '7', e ENUM('a', 'b') DEFAULT 'A', s SET('a', 'b') DEFAULT 'b');

-- @open dates by the SQL mode
CREATE TABLE i (d DATE DEFAULT '0000-00-00');
CREATE TABLE j (d DATE DEFAULT '2024-02-30');
SET sql_mode = '';
CREATE TABLE k (d DATE DEFAULT '0000-00-00');

-- @open allowed
CREATE TABLE a (i INT DEFAULT 'x'); -- lintel: allow invalid-default-value (tried out)

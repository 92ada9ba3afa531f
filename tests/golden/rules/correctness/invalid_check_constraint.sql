-- @mysql 8.0.15 8.4
-- @open
CREATE TABLE a (i INT, CHECK (i > RAND()));
CREATE TABLE b (i INT, CHECK (i > @x));
CREATE TABLE c (i INT, CHECK (j > 1));
CREATE TABLE d (i INT CHECK (j > 1), j INT);
CREATE TABLE e (i INT AUTO_INCREMENT PRIMARY KEY, CHECK (i > 1));
CREATE TABLE f (i INT, CHECK (i + 1));
CREATE TABLE g (i INT, CHECK (i > (SELECT 1)));
CREATE TABLE h (i INT, CHECK (i > 1));

-- @open with a foreign key's action
-- @mysql 8.4 mariadb-10.11
CREATE TABLE p (id INT PRIMARY KEY);
CREATE TABLE q (p INT, CHECK (p > 1), FOREIGN KEY (p) REFERENCES p (id) ON DELETE SET NULL);

-- @open allowed
-- @mysql 8.4
CREATE TABLE a (i INT, CHECK (i > RAND())); -- lintel: allow invalid-check-constraint (tried out)

-- @mysql 5.7 8.4 mariadb-10.11
-- @schema
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE orders (id INT PRIMARY KEY, user INT, CONSTRAINT of_user FOREIGN KEY (user) REFERENCES users (id));

-- @migration
ALTER TABLE orders DROP FOREIGN KEY user;
ALTER TABLE orders DROP FOREIGN KEY of_user;
ALTER TABLE orders DROP FOREIGN KEY of_user;

-- @case any constraint
-- @mysql 8.4 mariadb-10.11
ALTER TABLE orders DROP CONSTRAINT positive;

-- @case checks
-- @mysql 8.4
ALTER TABLE orders DROP CHECK positive;
ALTER TABLE orders ALTER CHECK positive NOT ENFORCED;

-- @open silent
-- @mysql 8.4
ALTER TABLE visits DROP FOREIGN KEY of_user;

-- @case allowed
ALTER TABLE orders DROP FOREIGN KEY user; -- lintel: allow unknown-constraint (old servers have it)

-- @mysql 8.4
-- @schema
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE orders (u INT, CONSTRAINT of_user FOREIGN KEY (u) REFERENCES users (id), CONSTRAINT positive CHECK (u > 0));

-- @migration
CREATE TABLE visits (u INT, CONSTRAINT of_user FOREIGN KEY (u) REFERENCES users (id));
CREATE TABLE visits (u INT, CONSTRAINT positive CHECK (u > 0));
ALTER TABLE orders ADD CONSTRAINT of_user FOREIGN KEY (u) REFERENCES users (id);
ALTER TABLE orders DROP FOREIGN KEY of_user, ADD CONSTRAINT of_user FOREIGN KEY (u) REFERENCES users (id);
CREATE TABLE visits (u INT, CONSTRAINT visits_user FOREIGN KEY (u) REFERENCES users (id));

-- @open silent
ALTER TABLE visits ADD CONSTRAINT of_user FOREIGN KEY (u) REFERENCES users (id);

-- @case allowed
CREATE TABLE visits (u INT, CONSTRAINT positive CHECK (u > 0)); -- lintel: allow duplicate-constraint-name (tried out)

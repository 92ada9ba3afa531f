-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50));
CREATE TABLE orders (u INT, n INT, CONSTRAINT of_user FOREIGN KEY (u) REFERENCES users (id));

-- @migration
ALTER TABLE orders DROP COLUMN u;
ALTER TABLE users DROP COLUMN id;
ALTER TABLE users DROP COLUMN name;
ALTER TABLE orders DROP FOREIGN KEY of_user, DROP COLUMN u;

-- @open silent
ALTER TABLE unseen DROP COLUMN u;

-- @case allowed
ALTER TABLE orders DROP COLUMN u; -- lintel: allow foreign-key-column-drop (tried out)

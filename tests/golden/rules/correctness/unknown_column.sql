-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50));

-- @migration
ALTER TABLE users DROP COLUMN email;
ALTER TABLE users MODIFY COLUMN email VARCHAR(100);
ALTER TABLE users ADD COLUMN age INT AFTER email;
CREATE INDEX by_email ON users (email);
UPDATE users SET email = '';
SELECT users.email FROM users;
CREATE VIEW v AS SELECT email FROM users;
CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW SET NEW.email = '';
ALTER TABLE users CHANGE name label VARCHAR(50), MODIFY name VARCHAR(60);

-- @case silent
ALTER TABLE users ADD COLUMN email VARCHAR(50), ADD KEY (email);

-- @case MariaDB passes over it
-- @mysql mariadb-10.11
ALTER TABLE users DROP COLUMN IF EXISTS email;
ALTER TABLE users DROP COLUMN email;

-- @open what was never seen may have it
ALTER TABLE orders DROP COLUMN email, ADD KEY (state);

-- @case allowed
ALTER TABLE users DROP COLUMN email; -- lintel: allow unknown-column (old servers have it)

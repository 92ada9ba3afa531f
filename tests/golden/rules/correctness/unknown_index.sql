-- @schema
CREATE TABLE users (id INT, name VARCHAR(50), KEY by_name (name));

-- @migration
ALTER TABLE users DROP INDEX by_email;
DROP INDEX by_email ON users;
ALTER TABLE users DROP PRIMARY KEY;
ALTER TABLE users RENAME INDEX by_email TO by_mail;
ALTER TABLE users ALTER INDEX by_email INVISIBLE;
ALTER TABLE users DROP INDEX by_name;
DROP INDEX by_name ON users;

-- @case gone with its column
ALTER TABLE users DROP COLUMN name;
DROP INDEX by_name ON users;

-- @open silent
DROP INDEX by_email ON orders;

-- @case allowed
DROP INDEX by_email ON users; -- lintel: allow unknown-index (old servers have it)

-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
ALTER TABLE user ADD COLUMN name VARCHAR(50);
DROP TABLE user;
DROP TABLE IF EXISTS user;
INSERT INTO user (id) VALUES (1);
CREATE TRIGGER t BEFORE INSERT ON user FOR EACH ROW SET NEW.id = 1;
CREATE VIEW v AS SELECT id FROM user;
RENAME TABLE user TO accounts;
DELETE a FROM users WHERE id = 1;
SELECT u.* FROM users;

-- @case views
-- @mysql 8.0 mariadb-10.11
DROP VIEW v;

-- @case renamed before
RENAME TABLE users TO accounts;
ALTER TABLE users ADD COLUMN name VARCHAR(50);
ALTER TABLE accounts ADD COLUMN name VARCHAR(50);

-- @open what was never seen may be there
ALTER TABLE user ADD COLUMN name VARCHAR(50);
DROP TABLE user;
ALTER TABLE user ADD COLUMN email VARCHAR(50);

-- @case allowed, by the broader name too
DROP TABLE user; -- lintel: allow unknown-table (there on old servers)
DROP TABLE user; -- lintel: allow would-fail (there on old servers)

-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
ALTER TABLE users ADD COLUMN a INT;
UPDATE users SET a = 1 WHERE id = 1;
CREATE INDEX by_a ON users (a);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~ several-ddl-per-migration: the file changes the schema by 3 statements
#  5:1 the first is done when a later one fails
#  help: put each into a file of its own
DROP TABLE users;

-- @case one, and what is none
SET NAMES utf8mb4;
CREATE TEMPORARY TABLE t (id INT);
DROP TEMPORARY TABLE t;
ALTER TABLE users ADD COLUMN a INT, ADD COLUMN b INT;
INSERT INTO users VALUES (1, 2, 3);

-- @case a higher limit
-- @config
-- [rules.several-ddl-per-migration]
-- max = 2
ALTER TABLE users ADD COLUMN a INT;
CREATE VIEW v AS SELECT id FROM users;

-- @case above it
-- @config
-- [rules.several-ddl-per-migration]
-- max = 2
ALTER TABLE users ADD COLUMN a INT;
CREATE VIEW v AS SELECT id FROM users;
CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW SET NEW.a = 1;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ several-ddl-per-migration: the file changes the schema by 3 statements
#  31:1 the first is done when a later one fails
#  help: put each into a file of its own

-- @case allowed
ALTER TABLE users ADD COLUMN a INT;
ALTER TABLE users ADD COLUMN b INT; -- lintel: allow several-ddl-per-migration (belong together)

-- @open nothing is known
ALTER TABLE orders ADD COLUMN a INT;
ALTER TABLE items ADD COLUMN a INT;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ several-ddl-per-migration: the file changes the schema by 2 statements
#  43:1 the first is done when a later one fails
#  help: put each into a file of its own

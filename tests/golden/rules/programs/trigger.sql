-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));

-- @migration
CREATE TRIGGER tr BEFORE INSERT ON users FOR EACH ROW SET NEW.name = 1;
#              ~~ trigger: triggers are not to be used here

-- @case silent
DROP TRIGGER IF EXISTS tr;

-- @case allowed
CREATE TRIGGER tr BEFORE INSERT ON users FOR EACH ROW SET NEW.name = 1; -- lintel: allow trigger (meant so)

-- @open nothing is known
CREATE TRIGGER tr BEFORE INSERT ON users FOR EACH ROW SET NEW.name = 1;
#              ~~ trigger: triggers are not to be used here

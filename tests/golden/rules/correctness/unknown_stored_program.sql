-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
DROP PROCEDURE tidy;
DROP FUNCTION tax;
DROP TRIGGER stamp;
DROP EVENT nightly;
DROP TRIGGER IF EXISTS stamp;
CREATE TRIGGER second BEFORE INSERT ON users FOR EACH ROW FOLLOWS first SET NEW.id = 1;

-- @case CALL
CALL tidy();

-- @open silent
DROP PROCEDURE tidy;

-- @case allowed
DROP PROCEDURE tidy; -- lintel: allow unknown-stored-program (by hand on some servers)

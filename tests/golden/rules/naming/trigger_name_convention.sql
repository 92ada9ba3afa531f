-- @schema
CREATE TABLE orders (id INT PRIMARY KEY, a INT);

-- @migration
CREATE TRIGGER trg1 BEFORE INSERT ON orders FOR EACH ROW SET NEW.a = 1;
#              ~~~~ trigger-name-convention: trigger name `trg1` does not match `orders_before_insert(_[a-z0-9_]+)?`
#                help: rename it while nothing depends on it, or change the option `pattern`

-- @case it matches
CREATE TRIGGER orders_before_insert BEFORE INSERT ON orders FOR EACH ROW SET NEW.a = 1;

-- @case another pattern
-- @config
-- [rules.trigger-name-convention]
-- pattern = "t[a-z0-9]+"
CREATE TRIGGER trg1 BEFORE INSERT ON orders FOR EACH ROW SET NEW.a = 1;

-- @case only where one is made
DROP TRIGGER trg1;
#            ~~~~ server-error: (1360) trigger `trg1` does not exist

-- @case allowed
CREATE TRIGGER trg1 BEFORE INSERT ON orders FOR EACH ROW SET NEW.a = 1; -- lintel: allow trigger-name-convention (older)

-- @open nothing is known
CREATE TRIGGER trg1 BEFORE INSERT ON orders FOR EACH ROW SET NEW.a = 1;
#              ~~~~ trigger-name-convention: trigger name `trg1` does not match `orders_before_insert(_[a-z0-9_]+)?`
#                help: rename it while nothing depends on it, or change the option `pattern`

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, a INT, b INT, KEY (b), UNIQUE KEY uk (a));

-- @migration
CREATE TRIGGER t1 BEFORE INSERT ON users FOR EACH ROW SET NEW.a = 1;
CREATE TRIGGER t2 BEFORE INSERT ON users FOR EACH ROW SET NEW.b = NEW.a;
#              ~~ unordered-triggers: `t2` runs after `t1` only because it was made later
#                5:16 the other trigger
#                help: say `FOLLOWS t1`

-- @case silent
CREATE TRIGGER t1 BEFORE INSERT ON users FOR EACH ROW SET NEW.a = 1;
CREATE TRIGGER t2 BEFORE INSERT ON users FOR EACH ROW FOLLOWS t1 SET NEW.b = NEW.a;
CREATE TRIGGER t3 AFTER INSERT ON users FOR EACH ROW SET @a = 1;

-- @case allowed
CREATE TRIGGER t1 BEFORE INSERT ON users FOR EACH ROW SET NEW.a = 1;
CREATE TRIGGER t2 BEFORE INSERT ON users FOR EACH ROW SET NEW.b = NEW.a; -- lintel: allow unordered-triggers (meant so)

-- @open nothing is known
CREATE TRIGGER t2 BEFORE INSERT ON users FOR EACH ROW SET NEW.b = NEW.a;

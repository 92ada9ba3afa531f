CREATE TABLE orders (id INT PRIMARY KEY, total INT, touched DATETIME);
CREATE TABLE other (id INT PRIMARY KEY);
DELIMITER //
CREATE TRIGGER t1 AFTER UPDATE ON orders FOR EACH ROW UPDATE orders SET touched = NOW() WHERE id = NEW.id//
#              ~~ trigger-updates-own-table: trigger `t1` writes `orders`, the table it fires on
#                4:62 trigger `t1` updates table `orders`
#                note: each statement that fires it fails with error 1442
#                help: to change the row itself, assign to `NEW` in a BEFORE trigger
CREATE PROCEDURE touch(IN which INT) UPDATE orders SET touched = NOW() WHERE id = which//
CREATE TRIGGER t2 AFTER INSERT ON orders FOR EACH ROW CALL touch(NEW.id)//
#              ~~ trigger-updates-own-table: trigger `t2` writes `orders`, the table it fires on
#                10:60 trigger `t2` calls procedure `touch`
#                9:45 procedure `touch` updates table `orders`
#                note: each statement that fires it fails with error 1442
#                help: to change the row itself, assign to `NEW` in a BEFORE trigger
CREATE TRIGGER t3 BEFORE UPDATE ON orders FOR EACH ROW SET NEW.touched = NOW()//
CREATE TRIGGER t4 BEFORE DELETE ON orders FOR EACH ROW INSERT INTO other SELECT COUNT(*) FROM orders//

-- @case the row itself, and another table
CREATE TABLE orders (id INT PRIMARY KEY, touched DATETIME);
CREATE TABLE other (id INT PRIMARY KEY);
DELIMITER //
CREATE TRIGGER t1 BEFORE UPDATE ON orders FOR EACH ROW SET NEW.touched = NOW()//
CREATE TRIGGER t2 BEFORE DELETE ON orders FOR EACH ROW INSERT INTO other SELECT COUNT(*) FROM orders//
DELIMITER ;

-- @case suppressed
CREATE TABLE orders (id INT PRIMARY KEY, touched DATETIME);
-- lintel: allow trigger-updates-own-table (it never runs)
CREATE TRIGGER t1 BEFORE UPDATE ON orders FOR EACH ROW UPDATE orders SET touched = NOW();

CREATE TABLE a (id INT PRIMARY KEY, n INT);
CREATE TABLE b (id INT PRIMARY KEY, n INT);
CREATE TABLE c (id INT PRIMARY KEY, n INT);
DELIMITER //
CREATE TRIGGER a_to_b AFTER UPDATE ON a FOR EACH ROW UPDATE b SET n = n + 1 WHERE id = NEW.id//
#              ~~~~~~ trigger-loop: what trigger `a_to_b` writes leads back to its table `a`
#                5:61 trigger `a_to_b` updates table `b`
#                11:61 trigger `b_to_c` updates table `c`
#                12:61 trigger `c_to_a` updates table `a`
#                note: where it comes to that, the write back is refused with error 1442, and the whole statement with it
CREATE TRIGGER b_to_c AFTER UPDATE ON b FOR EACH ROW UPDATE c SET n = n + 1 WHERE id = NEW.id//
CREATE TRIGGER c_to_a AFTER UPDATE ON c FOR EACH ROW UPDATE a SET n = n + 1 WHERE id = NEW.id//
DELIMITER ;

-- @case the writes fire other kinds of trigger
CREATE TABLE a (id INT PRIMARY KEY, n INT);
CREATE TABLE b (id INT PRIMARY KEY, n INT);
DELIMITER //
CREATE TRIGGER a_to_b AFTER INSERT ON a FOR EACH ROW UPDATE b SET n = n + 1 WHERE id = NEW.id//
CREATE TRIGGER b_to_a AFTER INSERT ON b FOR EACH ROW UPDATE a SET n = n + 1 WHERE id = NEW.id//
DELIMITER ;

-- @case one way only
CREATE TABLE a (id INT PRIMARY KEY, n INT);
CREATE TABLE b (id INT PRIMARY KEY, n INT);
CREATE TRIGGER a_to_b AFTER UPDATE ON a FOR EACH ROW UPDATE b SET n = n + 1 WHERE id = NEW.id;

-- @case by way of any write, since the first table is in use
CREATE TABLE a (id INT PRIMARY KEY, n INT);
CREATE TABLE b (id INT PRIMARY KEY, n INT);
DELIMITER //
CREATE TRIGGER a_to_b AFTER UPDATE ON a FOR EACH ROW INSERT INTO b VALUES (NEW.id, 1)//
CREATE TRIGGER b_to_a AFTER UPDATE ON b FOR EACH ROW UPDATE a SET n = n + 1 WHERE id = NEW.id//
#              ~~~~~~ trigger-loop: what trigger `b_to_a` writes leads back to its table `b`
#                33:61 trigger `b_to_a` updates table `a`
#                32:66 trigger `a_to_b` inserts into table `b`
#                note: where it comes to that, the write back is refused with error 1442, and the whole statement with it

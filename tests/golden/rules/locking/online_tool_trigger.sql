-- @schema
CREATE TABLE orders (id INT PRIMARY KEY, n INT);
CREATE TABLE quiet (id INT PRIMARY KEY, n INT);
CREATE TRIGGER t BEFORE INSERT ON orders FOR EACH ROW SET NEW.n = 1;

-- @migration
ALTER TABLE orders ENGINE=InnoDB;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ online-tool-trigger: a trigger of `orders` stands in an online schema change tool's way
#  note: gh-ost: triggers are carried over since gh-ost 1.1.7 only, which refuses them before
#  note: spirit refuses: the table has triggers

-- @case dropped before
DROP TRIGGER t;
ALTER TABLE orders ENGINE=InnoDB;

-- @case none
ALTER TABLE quiet ENGINE=InnoDB;

-- @schema
CREATE TABLE audit (id INT PRIMARY KEY, n INT);
CREATE TABLE orders (id INT PRIMARY KEY, n INT);
CREATE TRIGGER tr AFTER INSERT ON orders FOR EACH ROW INSERT INTO audit (id) VALUES (NEW.id);
CREATE PROCEDURE p() DELETE FROM audit WHERE id < 5;

-- @migration
ALTER TABLE audit MODIFY n BIGINT;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ program-waits-for-migration: trigger `tr` writes `audit`, and waits while this runs
#  4:67 trigger `tr` inserts into it
#  5:34 procedure `p` deletes from it
#  note: whatever fires or calls it waits too, with the locks it holds
#  help: stop it for the time, or run this when it is quiet

-- @case writes go on, or nothing writes it
ALTER TABLE audit ADD COLUMN note VARCHAR(100);
ALTER TABLE orders MODIFY n BIGINT;

-- @case allowed
ALTER TABLE audit MODIFY n BIGINT; -- lintel: allow program-waits-for-migration (in the window)

-- @open nothing is known
ALTER TABLE audit MODIFY n BIGINT;

-- @schema
CREATE TABLE settings (id INT PRIMARY KEY, value VARCHAR(10));

-- @migration
START TRANSACTION;
#<~~~~~~~~~~~~~~~ unfinished-transaction: the transaction is never committed
#  note: what is done in it is rolled back when the connection ends
#  help: end the file with `COMMIT`
UPDATE settings SET value = 'a' WHERE id = 1;

-- @case inside another
BEGIN;
UPDATE settings SET value = 'a' WHERE id = 1;
START TRANSACTION;
#<~~~~~~~~~~~~~~~ unfinished-transaction: a transaction begins inside another
#  note: the server commits the open one first: there are no nested transactions
#  help: commit before it, or use `SAVEPOINT`
UPDATE settings SET value = 'b' WHERE id = 1;
COMMIT;

-- @case finished
START TRANSACTION;
UPDATE settings SET value = 'a' WHERE id = 1;
COMMIT;
BEGIN;
UPDATE settings SET value = 'b' WHERE id = 1;
ROLLBACK;

-- @case DDL commits it
START TRANSACTION;
UPDATE settings SET value = 'a' WHERE id = 1;
ALTER TABLE settings ADD COLUMN note TEXT;

-- @case back to a savepoint only
START TRANSACTION;
#<~~~~~~~~~~~~~~~ unfinished-transaction: the transaction is never committed
#  note: what is done in it is rolled back when the connection ends
#  help: end the file with `COMMIT`
SAVEPOINT s;
ROLLBACK TO SAVEPOINT s;

-- @case without autocommit
SET autocommit = 0;
UPDATE settings SET value = 'a' WHERE id = 1;

-- @case allowed
START TRANSACTION; -- lintel: allow unfinished-transaction (the tool commits)

-- @open nothing is known
BEGIN;
#<~~~ unfinished-transaction: the transaction is never committed
#  note: what is done in it is rolled back when the connection ends
#  help: end the file with `COMMIT`
DELETE FROM orders WHERE id = 1;

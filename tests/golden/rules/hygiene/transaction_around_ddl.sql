-- @schema
CREATE TABLE settings (id INT PRIMARY KEY, v INT);

-- @migration
START TRANSACTION;
UPDATE settings SET v = 1 WHERE id = 1;
ALTER TABLE settings ADD COLUMN note TEXT;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ transaction-around-ddl: this commits the transaction it stands in
#  note: what was done since it began cannot be rolled back any more, and what follows runs without it
#  help: commit before it, and keep DDL out of transactions
CREATE TABLE other (id INT PRIMARY KEY);
COMMIT;

-- @case
BEGIN;
CREATE TABLE other (id INT PRIMARY KEY);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ transaction-around-ddl: this commits the transaction it stands in
#  note: what was done since it began cannot be rolled back any more, and what follows runs without it
#  help: commit before it, and keep DDL out of transactions
COMMIT;

-- @case apart
START TRANSACTION;
UPDATE settings SET v = 1 WHERE id = 1;
COMMIT;
ALTER TABLE settings ADD COLUMN note TEXT;

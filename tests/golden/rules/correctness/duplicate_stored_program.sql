-- @schema
CREATE TABLE users (id INT PRIMARY KEY);
CREATE PROCEDURE tidy() SELECT 1;
CREATE TRIGGER stamp BEFORE INSERT ON users FOR EACH ROW SET NEW.id = 1;
CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DO SELECT 1;

-- @migration
CREATE PROCEDURE tidy() SELECT 2;
#                ~~~~ duplicate-stored-program: procedure `tidy` exists already
#                  note: the server refuses the statement with error 1304
CREATE TRIGGER stamp AFTER INSERT ON users FOR EACH ROW SET @a = 1;
#              ~~~~~ duplicate-stored-program: trigger `stamp` exists already
#                note: the server refuses the statement with error 1359
CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DO SELECT 2;
#            ~~~~~~~ duplicate-stored-program: event `nightly` exists already
#              note: the server refuses the statement with error 1537
CREATE EVENT IF NOT EXISTS nightly ON SCHEDULE EVERY 1 DAY DO SELECT 2;
CREATE FUNCTION tidy() RETURNS INT DETERMINISTIC RETURN 1;

-- @case dropped before
DROP PROCEDURE tidy;
CREATE PROCEDURE tidy() SELECT 2;

-- @open silent
CREATE PROCEDURE tidy() SELECT 2;

-- @case allowed
CREATE PROCEDURE tidy() SELECT 2; -- lintel: allow duplicate-stored-program (the tool passes over it)

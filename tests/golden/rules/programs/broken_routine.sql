-- @schema
CREATE TABLE ledger (id INT PRIMARY KEY, amount INT, closed BOOL);
CREATE TABLE rates (day DATE PRIMARY KEY, rate INT);
DELIMITER //
CREATE FUNCTION rate_of(on_day DATE) RETURNS INT READS SQL DATA RETURN (SELECT rate FROM rates WHERE day = on_day)//
CREATE PROCEDURE close_month()
BEGIN
    UPDATE ledger SET amount = amount * rate_of(CURDATE()), closed = TRUE;
END//
CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DO CALL close_month()//
DELIMITER ;

-- @migration
ALTER TABLE ledger DROP COLUMN closed;
#                  ~~~~~~~~~~~~~~~~~~ broken-routine: without column `ledger.closed`, procedure `close_month` and event `nightly` can no longer run
#                    8:61 procedure `close_month` updates column `ledger.closed`
#                    10:54 event `nightly` calls procedure `close_month`
#                    note: by way of column `ledger.closed` <- procedure `close_month` <- event `nightly`
#                    note: the next call finds out; nothing is refused before
#                    help: change procedure `close_month` first so that it does without

-- @case by way of a function
DROP TABLE rates;
#<~~~~~~~~~~~~~~ broken-routine: without table `rates`, function `rate_of`, procedure `close_month` and event `nightly` can no longer run
#  5:90 function `rate_of` reads table `rates`
#  8:41 procedure `close_month` calls function `rate_of`
#  10:54 event `nightly` calls procedure `close_month`
#  note: by way of table `rates` <- function `rate_of` <- procedure `close_month` <- event `nightly`
#  note: the next call finds out; nothing is refused before
#  help: change function `rate_of` first so that it does without

-- @case a routine that is called
DROP PROCEDURE close_month;
#<~~~~~~~~~~~~~~~~~~~~~~~~ broken-routine: without procedure `close_month`, event `nightly` can no longer run
#  10:54 event `nightly` calls procedure `close_month`
#  note: the next call finds out; nothing is refused before
#  help: change event `nightly` first so that it does without

-- @case names what is not there
CREATE PROCEDURE reopen() UPDATE ledger SET closd = FALSE;
#                                           ~~~~~ broken-routine: procedure `reopen` cannot run to its end: `ledger` has no column `closd`
#                                             note: it can be made; what runs this statement fails with error 1054

-- @case a temporary table of its own, local variables, cursors and parameters
DELIMITER //
CREATE PROCEDURE work(IN month INT)
BEGIN
    DECLARE total INT;
    DECLARE done BOOL DEFAULT FALSE;
    DECLARE c CURSOR FOR SELECT amount FROM ledger WHERE id > month;
    DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = TRUE;
    CREATE TEMPORARY TABLE scratch (n INT);
    INSERT INTO scratch (n) SELECT amount FROM ledger WHERE closed;
    OPEN c;
    FETCH c INTO total;
    SELECT n + total FROM scratch WHERE n > month;
    CLOSE c;
END//

-- @case replaced together with the table
DROP PROCEDURE close_month;
ALTER TABLE ledger DROP COLUMN closed;
CREATE PROCEDURE close_month() UPDATE ledger SET amount = 0;

-- @case named in another case, which makes no difference
CREATE PROCEDURE Once() UPDATE ledger SET amount = 0;
CALL ONCE();
DROP PROCEDURE once;
DROP TABLE rates;
DROP FUNCTION RATE_OF;
DROP EVENT Nightly;
DROP PROCEDURE Close_Month;
DROP TABLE ledger;

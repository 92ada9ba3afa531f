-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
DROP PROCEDURE tidy;
#              ~~~~ unknown-stored-program: procedure `tidy` does not exist
#                note: the server refuses the statement with error 1305
DROP FUNCTION tax;
#             ~~~ unknown-stored-program: function `tax` does not exist
#               note: the server refuses the statement with error 1305
DROP TRIGGER stamp;
#            ~~~~~ unknown-stored-program: trigger `stamp` does not exist
#              note: the server refuses the statement with error 1360
DROP EVENT nightly;
#          ~~~~~~~ unknown-stored-program: event `nightly` does not exist
#            note: the server refuses the statement with error 1539
DROP TRIGGER IF EXISTS stamp;
CREATE TRIGGER second BEFORE INSERT ON users FOR EACH ROW FOLLOWS first SET NEW.id = 1;
#                                                                 ~~~~~ unknown-stored-program: no trigger `first` for the same table, time and event
#                                                                   note: the server refuses the statement with error 3011

-- @case CALL
CALL tidy();

-- @open silent
DROP PROCEDURE tidy;

-- @case allowed
DROP PROCEDURE tidy; -- lintel: allow unknown-stored-program (by hand on some servers)

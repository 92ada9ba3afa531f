-- @open
CREATE FUNCTION f1(x INT) RETURNS INT RETURN x * 2;
#               ~~ function-without-characteristic: function `f1` does not say what it does with data
#                 note: with binary logging on, the server refuses it with error 1418
#                 help: declare it `DETERMINISTIC`, `NO SQL` or `READS SQL DATA`, whichever is true
#                 unsafe fix: declare that it reads data
#   + CREATE FUNCTION f1(x INT) RETURNS INT READS SQL DATA RETURN x * 2;
CREATE FUNCTION f2(x INT) RETURNS INT NOT DETERMINISTIC CONTAINS SQL RETURN x * 2;
#               ~~ function-without-characteristic: function `f2` does not say what it does with data
#                 note: with binary logging on, the server refuses it with error 1418
#                 help: declare it `DETERMINISTIC`, `NO SQL` or `READS SQL DATA`, whichever is true
#                 unsafe fix: declare that it reads data
#   + CREATE FUNCTION f2(x INT) RETURNS INT NOT DETERMINISTIC CONTAINS SQL READS SQL DATA RETURN x * 2;
CREATE FUNCTION f3(x INT) RETURNS INT RETURN x * 2; -- lintel: allow function-without-characteristic (no binary log)

-- @open declared, or a procedure
CREATE FUNCTION f1(x INT) RETURNS INT DETERMINISTIC RETURN x * 2;
CREATE FUNCTION f2() RETURNS INT READS SQL DATA RETURN (SELECT COUNT(*) FROM users);
CREATE FUNCTION f3(x INT) RETURNS INT NO SQL RETURN x;
CREATE PROCEDURE p1() SELECT 1;

-- @schema
CREATE PROCEDURE p(IN a INT) SELECT a;
CREATE FUNCTION f(a INT) RETURNS INT DETERMINISTIC RETURN a;

-- @migration
DROP PROCEDURE p;
CREATE PROCEDURE p(IN a INT, IN b VARCHAR(10)) SELECT a, b;
#                ~ routine-signature-change: procedure `p` changes from (IN int) to (IN int, IN varchar(10))
#                  2:18 as running code calls it
#                  help: give the new one a name of its own until nothing calls the old one

-- @case what it returns
DROP FUNCTION f;
CREATE FUNCTION f(a INT) RETURNS BIGINT DETERMINISTIC RETURN a;
#               ~ routine-signature-change: function `f` changes from (int -> int) to (int -> bigint)
#                 3:17 as running code calls it
#                 help: give the new one a name of its own until nothing calls the old one

-- @case the names alone
DROP PROCEDURE p;
CREATE PROCEDURE p(IN x INTEGER) SELECT x + 1;

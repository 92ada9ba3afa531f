-- @migration
CREATE FUNCTION f(x INT) RETURNS INT DETERMINISTIC BEGIN SET @x = x; END;
#               ~ function-without-return: function `f` returns nothing
#                 note: the server refuses to make it with error 1320
#                 help: end the body with `RETURN`
CREATE FUNCTION g(x INT) RETURNS INT DETERMINISTIC SET @x = x;
#               ~ function-without-return: function `g` returns nothing
#                 note: the server refuses to make it with error 1320
#                 help: end the body with `RETURN`

-- @case somewhere
CREATE FUNCTION f(x INT) RETURNS INT DETERMINISTIC RETURN x;
CREATE FUNCTION g(x INT) RETURNS INT DETERMINISTIC BEGIN IF x THEN RETURN 1; END IF; END;
CREATE FUNCTION h(x INT) RETURNS INT DETERMINISTIC BEGIN DECLARE EXIT HANDLER FOR SQLEXCEPTION RETURN 0; SET @x = x; END;
CREATE PROCEDURE p() BEGIN SET @x = 1; END;

-- @case allowed
CREATE FUNCTION f(x INT) RETURNS INT DETERMINISTIC SET @x = x; -- lintel: allow function-without-return (a test)

-- @open nothing is known
CREATE FUNCTION g() RETURNS INT DETERMINISTIC BEGIN WHILE 1 DO SET @x = 1; END WHILE; END;
#               ~ function-without-return: function `g` returns nothing
#                 note: the server refuses to make it with error 1320
#                 help: end the body with `RETURN`

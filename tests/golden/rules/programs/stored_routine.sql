-- @migration
CREATE PROCEDURE p() SELECT 1;
#                ~ stored-routine: stored routines are not to be used here
CREATE FUNCTION f() RETURNS INT NO SQL RETURN 1;
#               ~ stored-routine: stored routines are not to be used here

-- @case silent
DROP PROCEDURE IF EXISTS p;

-- @case allowed
CREATE FUNCTION f() RETURNS INT NO SQL RETURN 1; -- lintel: allow stored-routine (meant so)

-- @open nothing is known
CREATE FUNCTION f() RETURNS INT NO SQL RETURN 1;
#               ~ stored-routine: stored routines are not to be used here

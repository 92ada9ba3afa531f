-- @migration
#<~~~~~~~~~~~ empty-migration: file holds nothing to be run
#  help: take the file out if nobody has run it, or say in it that it is empty on purpose
-- TODO: write it

-- @case only semicolons
#<~~~~~~~~~~~~~~~~~~~~~~ empty-migration: file holds nothing to be run
#  help: take the file out if nobody has run it, or say in it that it is empty on purpose
;
/* later */ ;

-- @case it says so
-- This migration is blank: there is nothing to do here.

-- @case a statement
SELECT 1;

-- @case in a version comment
/*!80000 SELECT 1 */;

-- @case one that does not parse
SELEC 1;
#<~~~ syntax-error: unexpected `SELEC`
#  help: did you mean `SELECT`?

-- @case allowed
-- lintel: allow-file empty-migration (moved to V31)

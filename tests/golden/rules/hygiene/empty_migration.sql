-- @migration
-- TODO: write it

-- @case nothing but an empty statement
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

-- @case allowed
-- lintel: allow-file empty-migration (moved to V31)

-- @migration
CREATE PROCEDURE ClosePeriod() SELECT 1;
#                ~~~~~~~~~~~ routine-name-convention: procedure name `ClosePeriod` does not match `[a-z][a-z0-9_]*`
#                  help: rename it while nothing depends on it, or change the option `pattern`

-- @case it matches
CREATE PROCEDURE close_period() SELECT 1;

-- @case another pattern
-- @config
-- [rules.routine-name-convention]
-- pattern = ".*"
CREATE PROCEDURE ClosePeriod() SELECT 1;

-- @case only where one is made
DROP PROCEDURE ClosePeriod;
#              ~~~~~~~~~~~ server-error: (1305) procedure `closeperiod` does not exist

-- @case allowed
CREATE PROCEDURE ClosePeriod() SELECT 1; -- lintel: allow routine-name-convention (older)

-- @open nothing is known
CREATE PROCEDURE ClosePeriod() SELECT 1;
#                ~~~~~~~~~~~ routine-name-convention: procedure name `ClosePeriod` does not match `[a-z][a-z0-9_]*`
#                  help: rename it while nothing depends on it, or change the option `pattern`

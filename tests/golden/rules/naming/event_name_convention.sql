-- @migration
CREATE EVENT NightlyPurge ON SCHEDULE EVERY 1 DAY DO DELETE FROM sessions WHERE id < 1;
#            ~~~~~~~~~~~~ event-name-convention: event name `NightlyPurge` does not match `[a-z][a-z0-9_]*`
#              help: rename it while nothing depends on it, or change the option `pattern`

-- @case it matches
CREATE EVENT nightly_purge ON SCHEDULE EVERY 1 DAY DO DELETE FROM sessions WHERE id < 1;

-- @case another pattern
-- @config
-- [rules.event-name-convention]
-- pattern = ".*"
CREATE EVENT NightlyPurge ON SCHEDULE EVERY 1 DAY DO DELETE FROM sessions WHERE id < 1;

-- @case only where one is made
DROP EVENT NightlyPurge;
#          ~~~~~~~~~~~~ server-error: (1539) event `nightlypurge` does not exist

-- @case allowed
CREATE EVENT NightlyPurge ON SCHEDULE EVERY 1 DAY DO DELETE FROM sessions WHERE id < 1; -- lintel: allow event-name-convention (older)

-- @open nothing is known
CREATE EVENT NightlyPurge ON SCHEDULE EVERY 1 DAY DO DELETE FROM sessions WHERE id < 1;
#            ~~~~~~~~~~~~ event-name-convention: event name `NightlyPurge` does not match `[a-z][a-z0-9_]*`
#              help: rename it while nothing depends on it, or change the option `pattern`

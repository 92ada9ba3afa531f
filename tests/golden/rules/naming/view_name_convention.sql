-- @migration
CREATE VIEW active_users AS SELECT 1 AS id;
#           ~~~~~~~~~~~~ view-name-convention: view name `active_users` does not match `v_[a-z][a-z0-9_]*`
#             help: rename it while nothing depends on it, or change the option `pattern`

-- @case it matches
CREATE VIEW v_active_users AS SELECT 1 AS id;

-- @case another pattern
-- @config
-- [rules.view-name-convention]
-- pattern = ".*"
CREATE VIEW active_users AS SELECT 1 AS id;

-- @case only where one is made
ALTER VIEW ActiveUsers AS SELECT 1 AS id;

-- @case allowed
CREATE VIEW active_users AS SELECT 1 AS id; -- lintel: allow view-name-convention (older)

-- @open nothing is known
CREATE VIEW active_users AS SELECT 1 AS id;
#           ~~~~~~~~~~~~ view-name-convention: view name `active_users` does not match `v_[a-z][a-z0-9_]*`
#             help: rename it while nothing depends on it, or change the option `pattern`

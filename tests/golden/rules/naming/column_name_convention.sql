-- @schema
CREATE TABLE users (id INT PRIMARY KEY, oldName INT);

-- @migration
CREATE TABLE posts (id INT PRIMARY KEY, createdAt DATETIME);
#                                       ~~~~~~~~~ column-name-convention: column name `createdAt` does not match `[a-z][a-z0-9_]*`
#                                         help: rename it while nothing depends on it, or change the option `pattern`
ALTER TABLE users ADD COLUMN lastLogin DATE;
#                            ~~~~~~~~~ column-name-convention: column name `lastLogin` does not match `[a-z][a-z0-9_]*`
#                              help: rename it while nothing depends on it, or change the option `pattern`

-- @case another pattern
-- @config
-- [rules.column-name-convention]
-- pattern = "[a-z][A-Za-z0-9]*"
CREATE TABLE posts (id INT PRIMARY KEY, createdAt DATETIME, updated_at DATETIME);
#                                                           ~~~~~~~~~~ column-name-convention: column name `updated_at` does not match `[a-z][A-Za-z0-9]*`
#                                                             help: rename it while nothing depends on it, or change the option `pattern`

-- @case it matches
ALTER TABLE users ADD COLUMN last_login DATE;

-- @case allowed
ALTER TABLE users ADD COLUMN lastLogin DATE; -- lintel: allow column-name-convention (the framework's)

-- @open nothing is known
ALTER TABLE posts ADD COLUMN createdAt DATETIME, DROP COLUMN oldName;
#                            ~~~~~~~~~ column-name-convention: column name `createdAt` does not match `[a-z][a-z0-9_]*`
#                              help: rename it while nothing depends on it, or change the option `pattern`

-- @schema
CREATE TABLE OldOnes (id INT PRIMARY KEY, a INT);

-- @migration
CREATE TABLE UserAccounts (id INT PRIMARY KEY);
#            ~~~~~~~~~~~~ table-name-convention: table name `UserAccounts` does not match `[a-z][a-z0-9_]*`
#              help: rename it while nothing depends on it, or change the option `pattern`
ALTER TABLE OldOnes ADD COLUMN b INT;

-- @case another pattern
-- @config
-- [rules.table-name-convention]
-- pattern = "app_[a-z]+"
CREATE TABLE app_users (id INT PRIMARY KEY);
CREATE TABLE users (id INT PRIMARY KEY);
#            ~~~~~ table-name-convention: table name `users` does not match `app_[a-z]+`
#              help: rename it while nothing depends on it, or change the option `pattern`

-- @case it matches
CREATE TABLE user_accounts_2 (id INT PRIMARY KEY);
CREATE TEMPORARY TABLE Scratch (id INT);

-- @case allowed
CREATE TABLE UserAccounts (id INT PRIMARY KEY); -- lintel: allow table-name-convention (the framework's)

-- @open nothing is known
ALTER TABLE OldOnes ADD COLUMN b INT;
#           ~~~~~~~ table-name-convention: table name `OldOnes` does not match `[a-z][a-z0-9_]*`
#             help: rename it while nothing depends on it, or change the option `pattern`

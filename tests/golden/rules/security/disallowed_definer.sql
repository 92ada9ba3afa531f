-- @schema
CREATE TABLE t (id INT PRIMARY KEY, a INT);

-- @migration
CREATE DEFINER = 'alice'@'%' VIEW v AS SELECT id FROM t;
#                ~~~~~~~~~~~ disallowed-definer: `alice@%` may not be the definer of view `v`
#                  help: leave the definer out

-- @case allowed accounts
-- @config
-- [rules.disallowed-definer]
-- allowed = ["owner", "app@localhost"]
CREATE DEFINER = 'owner'@'%' PROCEDURE p() SELECT 1;
CREATE DEFINER = 'app'@'localhost' PROCEDURE q() SELECT 1;
CREATE DEFINER = 'app'@'%' PROCEDURE r() SELECT 1;
#                ~~~~~~~~~ disallowed-definer: `app@%` may not be the definer of procedure `r`
#                  help: name one of the accounts that own objects

-- @case none is written
CREATE PROCEDURE p() SELECT 1;
CREATE DEFINER = CURRENT_USER PROCEDURE q() SELECT 1;

-- @case allowed
CREATE DEFINER = 'alice'@'%' PROCEDURE p() SELECT 1; -- lintel: allow disallowed-definer (on leave)

-- @open nothing is known
CREATE DEFINER = 'alice'@'%' EVENT e ON SCHEDULE EVERY 1 DAY DO SELECT 1;
#                ~~~~~~~~~~~ disallowed-definer: `alice@%` may not be the definer of event `e`
#                  help: leave the definer out

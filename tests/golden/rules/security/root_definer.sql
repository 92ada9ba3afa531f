-- @schema
CREATE TABLE t (id INT PRIMARY KEY, a INT);

-- @migration
CREATE DEFINER = 'root'@'localhost' VIEW v AS SELECT id FROM t;
#                ~~~~~~~~~~~~~~~~~~ root-definer: view `v` runs with the privileges of `root`
#                  help: name an account that may do just this, or write `SQL SECURITY INVOKER`
CREATE DEFINER = `root`@`%` PROCEDURE p() SELECT 1;
#                ~~~~~~~~~~ root-definer: procedure `p` runs with the privileges of `root`
#                  help: name an account that may do just this, or write `SQL SECURITY INVOKER`
CREATE DEFINER = root@localhost TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1;
#                ~~~~~~~~~~~~~~ root-definer: trigger `tr` runs with the privileges of `root`
#                  help: name an account that may do just this, or write `SQL SECURITY INVOKER`

-- @case another account, the invoker's privileges, or none said
CREATE DEFINER = 'owner'@'localhost' VIEW v AS SELECT id FROM t;
CREATE DEFINER = 'root'@'localhost' SQL SECURITY INVOKER VIEW w AS SELECT id FROM t;
CREATE DEFINER = 'root'@'localhost' PROCEDURE p() SQL SECURITY INVOKER SELECT 1;
CREATE DEFINER = CURRENT_USER PROCEDURE q() SELECT 1;
CREATE PROCEDURE r() SELECT 1;

-- @case another list
-- @config
-- [rules.root-definer]
-- names = ["dba"]
CREATE DEFINER = 'dba'@'%' PROCEDURE p() SELECT 1;
#                ~~~~~~~~~ root-definer: procedure `p` runs with the privileges of `dba`
#                  help: name an account that may do just this, or write `SQL SECURITY INVOKER`
CREATE DEFINER = 'root'@'%' PROCEDURE q() SELECT 1;

-- @case allowed
CREATE DEFINER = 'root'@'%' PROCEDURE p() SELECT 1; -- lintel: allow root-definer (tests)

-- @open nothing is known
CREATE DEFINER = 'root'@'%' EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM sessions WHERE id = 1;
#                ~~~~~~~~~~ root-definer: event `e` runs with the privileges of `root`
#                  help: name an account that may do just this, or write `SQL SECURITY INVOKER`

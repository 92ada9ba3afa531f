-- @schema
CREATE TABLE t (id INT PRIMARY KEY, a INT);
CREATE DEFINER = 'app'@'%' VIEW v AS SELECT id FROM t;
CREATE DEFINER = 'app'@'%' PROCEDURE p() SELECT 1;
CREATE DEFINER = `old`@`localhost` TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1;

-- @migration
DROP USER 'app'@'%';
#         ~~~~~~~~~ drop-user-with-objects: account `app` is the definer of view `v`
#           3:33 declared here
#           note: what uses it fails with error 1449 once the account is gone
#           note: it is the definer of 2 objects
#           help: give the objects another definer first
DROP USER IF EXISTS 'nobody'@'%', old@localhost;
#                                 ~~~~~~~~~~~~~ drop-user-with-objects: account `old` is the definer of trigger `tr`
#                                   5:44 declared here
#                                   note: what uses it fails with error 1449 once the account is gone
#                                   help: give the objects another definer first
RENAME USER 'app' TO 'application';
#           ~~~~~ drop-user-with-objects: account `app` is the definer of view `v`
#             3:33 declared here
#             note: what uses it fails with error 1449 once the account is gone
#             note: it is the definer of 2 objects
#             help: give the objects another definer first

-- @case another account, or another host
DROP USER 'web'@'%', 'app'@'localhost';
RENAME USER 'web' TO 'app';

-- @case after the objects went
DROP VIEW v;
DROP PROCEDURE p;
DROP USER 'app'@'%';

-- @case allowed
DROP USER 'app'@'%'; -- lintel: allow drop-user-with-objects (made again below)

-- @open nothing is known
DROP USER 'app'@'%';

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(30), team_id INT);
CREATE TABLE audit (id INT PRIMARY KEY, who INT, what TEXT);
CREATE TABLE counts (team_id INT PRIMARY KEY, members INT);
DELIMITER //
CREATE PROCEDURE note_change(IN who INT) INSERT INTO audit (who, what) VALUES (who, 'changed')//
CREATE TRIGGER users_audit AFTER UPDATE ON users FOR EACH ROW CALL note_change(NEW.id)//
CREATE TRIGGER users_count AFTER INSERT ON users FOR EACH ROW
    UPDATE counts SET members = members + 1 WHERE team_id = NEW.team_id//
DELIMITER ;

-- @migration
ALTER TABLE users DROP COLUMN team_id;
#                 ~~~~~~~~~~~~~~~~~~~ broken-trigger: without column `users.team_id`, trigger `users_count` can no longer run
#                   9:61 trigger `users_count` reads column `users.team_id`
#                   note: every write that fires the trigger fails from then on
#                   help: drop trigger `users_count` first and make it anew afterwards

-- @case through a procedure
ALTER TABLE audit RENAME COLUMN what TO action;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ broken-trigger: renaming column `audit.what` to `action` breaks trigger `users_audit`
#                   7:68 trigger `users_audit` calls procedure `note_change`
#                   note: by way of column `audit.what` <- procedure `note_change` <- trigger `users_audit`
#                   note: every write that fires the trigger fails from then on
#                   help: drop trigger `users_audit` first and make it anew afterwards

-- @case the table it writes
DROP TABLE counts;
#<~~~~~~~~~~~~~~~ broken-trigger: without table `counts`, trigger `users_count` can no longer run
#  9:12 trigger `users_count` updates table `counts`
#  note: every write that fires the trigger fails from then on
#  help: drop trigger `users_count` first and make it anew afterwards

-- @case the table it fires on takes its triggers along
DROP TABLE users;
RENAME TABLE audit TO users_audit_log;
DROP PROCEDURE note_change;

-- @case renamed with its triggers
RENAME TABLE users TO members;

-- @case made on what is not there
CREATE TRIGGER users_missing AFTER DELETE ON users FOR EACH ROW
    DELETE FROM counts WHERE team = OLD.team_id;
#                            ~~~~ broken-trigger: trigger `users_missing` cannot run: `counts` has no column `team`
#                              note: the trigger can be made; every write that fires it fails with error 1054

-- @case a variable hides a column
DELIMITER //
CREATE TRIGGER users_local AFTER DELETE ON users FOR EACH ROW
BEGIN
    DECLARE gone INT DEFAULT OLD.id;
    DELETE FROM audit WHERE who = gone;
END//

-- @case a table it makes itself
DELIMITER //
CREATE TRIGGER users_own AFTER DELETE ON users FOR EACH ROW
BEGIN
    INSERT INTO somewhere_else (a) VALUES (OLD.id);
#               ~~~~~~~~~~~~~~ broken-trigger: trigger `users_own` cannot run: table `somewhere_else` does not exist
#                 note: the trigger can be made; every write that fires it fails with error 1146
END//

-- @case well
CREATE TRIGGER users_well BEFORE UPDATE ON users FOR EACH ROW SET NEW.name = TRIM(NEW.name);

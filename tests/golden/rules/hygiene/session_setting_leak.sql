-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
SET FOREIGN_KEY_CHECKS = 0, unique_checks = 0;
#   ~~~~~~~~~~~~~~~~~~~~~~ session-setting-leak: `foreign_key_checks` is not set back at the end of the file
#     note: foreign keys of the next file on this connection are not checked as they were
#     help: save it in a user variable before, and set it back at the end
#                           ~~~~~~~~~~~~~~~~~ session-setting-leak: `unique_checks` is not set back at the end of the file
#                             note: unique keys of the next file on this connection are not checked as they were
#                             help: save it in a user variable before, and set it back at the end
SET SESSION sql_mode = '';
#   ~~~~~~~~~~~~~~~~~~~~~ session-setting-leak: `sql_mode` is not set back at the end of the file
#     note: the next file on this connection runs in another mode
#     help: save it in a user variable before, and set it back at the end
DELETE FROM users WHERE id = 1;

-- @case set back
SET @old = @@foreign_key_checks, foreign_key_checks = 0;
DELETE FROM users WHERE id = 1;
SET foreign_key_checks = @old;

-- @case a global is another rule's
SET GLOBAL sql_mode = '';

-- @case to what it was
SET foreign_key_checks = 1;
SET NAMES utf8mb4;

-- @case allowed
SET foreign_key_checks = 0; -- lintel: allow session-setting-leak (the tool reconnects)

-- @open the engine for what comes after
SET default_storage_engine = MyISAM;
#   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ session-setting-leak: `default_storage_engine` is not set back at the end of the file
#     note: tables of the next file on this connection get another engine
#     help: save it in a user variable before, and set it back at the end

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, code VARCHAR(20), bio TEXT, kind ENUM('1', '2'), KEY (code));

-- @migration
DELETE FROM users WHERE code = 12;
#                       ~~~~~~~~~ implicit-conversion: `code` is text and compared with a number
#                         2:41 declared here
#                         note: every row's value is converted: no index helps, and '12abc' equals 12
#                         help: write the number as a string
UPDATE users SET bio = 'x' WHERE 12 < code OR code IN (1, 2);
#                                ~~~~~~~~~ implicit-conversion: `code` is text and compared with a number
#                                  2:41 declared here
#                                  note: every row's value is converted: no index helps, and '12abc' equals 12
#                                  help: write the number as a string
#                                             ~~~~~~~~~~~~~~ implicit-conversion: `code` is text and compared with a number
#                                               2:41 declared here
#                                               note: every row's value is converted: no index helps, and '12abc' equals 12
#                                               help: write the number as a string
CREATE VIEW v AS SELECT id FROM users u WHERE u.bio <> 0;
#                                             ~~~~~~~~~~ implicit-conversion: `bio` is text and compared with a number
#                                               2:59 declared here
#                                               note: every row's value is converted: no index helps, and '12abc' equals 12
#                                               help: write the number as a string
CREATE PROCEDURE p(x INT) BEGIN SELECT id FROM users WHERE code = 5; END;
#                                                          ~~~~~~~~ implicit-conversion: `code` is text and compared with a number
#                                                            2:41 declared here
#                                                            note: every row's value is converted: no index helps, and '12abc' equals 12
#                                                            help: write the number as a string

-- @case a string, a number column, a member's place, a variable
DELETE FROM users WHERE code = '12';
DELETE FROM users WHERE id = '12';
DELETE FROM users WHERE kind = 1;
CREATE PROCEDURE p(code INT) BEGIN SELECT id FROM users WHERE code = 5; END;

-- @case allowed
DELETE FROM users WHERE code = 12; -- lintel: allow implicit-conversion (all are numbers)

-- @open nothing is known
DELETE FROM users WHERE code = 12;

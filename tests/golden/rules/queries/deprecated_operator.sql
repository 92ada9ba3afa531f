-- @schema
CREATE TABLE users (id INT PRIMARY KEY, active INT, locale CHAR(2));

-- @migration
DELETE FROM users WHERE (active = 0) && locale = 'en' && id > 3;
#                                    ~~ deprecated-operator: operator `&&` is deprecated
#                                      note: deprecated since MySQL 8.0.17
#                                      help: write `AND`
#                                      fix: write the words
#   + DELETE FROM users WHERE (active = 0) AND locale = 'en' AND id > 3;
DELETE FROM users WHERE active = 0||locale = 'en';
#                                 ~~ deprecated-operator: operator `||` is deprecated
#                                   note: deprecated since MySQL 8.0.17
#                                   help: write `OR`
#                                   fix: write the word
#   + DELETE FROM users WHERE active = 0 OR locale = 'en';
SELECT id FROM users WHERE !active;
#                          ~~~~~~~ deprecated-operator: operator `!` is deprecated
#                            note: deprecated since MySQL 8.0.17
#                            help: write `NOT`
SELECT id FROM users WHERE BINARY locale = 'en';
#                          ~~~~~~~~~~~~~ deprecated-operator: operator `BINARY` is deprecated
#                            note: deprecated since MySQL 8.0.27
#                            help: write `CAST(... AS BINARY)`
SELECT @n := @n + 1 FROM users;
#      ~~~~~~~~~~~~ deprecated-operator: operator `:=` is deprecated
#        note: deprecated since MySQL 8.0.13
#        help: write `a window function, or SET`

-- @case words, and what only looks alike
DELETE FROM users WHERE active = 0 AND NOT (locale = '&&' OR id <> 3);
SET @n := 3;
SELECT @id := id FROM users;
SELECT 1 != 2;

-- @case strings joined
SET sql_mode = 'PIPES_AS_CONCAT';
SELECT locale || 'x' FROM users;

-- @case before it was deprecated
-- @mysql 5.7 8.0
DELETE FROM users WHERE active = 0 && id = 3;
#                                  ~~ [8.0] deprecated-operator: operator `&&` is deprecated
#                                    note: deprecated since MySQL 8.0.17
#                                    help: write `AND`
#                                    fix: write the word
#   + DELETE FROM users WHERE active = 0 AND id = 3;

-- @case allowed
DELETE FROM users WHERE active = 0 && id = 3; -- lintel: allow deprecated-operator (as ever)

-- @open never seen
DELETE FROM orders WHERE a = 1 && b = 2;
#                              ~~ deprecated-operator: operator `&&` is deprecated
#                                note: deprecated since MySQL 8.0.17
#                                help: write `AND`
#                                fix: write the word
#   + DELETE FROM orders WHERE a = 1 AND b = 2;

-- @case all of a statement's are written anew at once
DELETE FROM users WHERE id > 1 && id < 9 && (id <> 4 || id <> 5);
#                              ~~ deprecated-operator: operator `&&` is deprecated
#                                note: deprecated since MySQL 8.0.17
#                                help: write `AND`
#                                fix: write the words
#   + DELETE FROM users WHERE id > 1 AND id < 9 AND (id <> 4 OR id <> 5);

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, active INT, gone DATE);

-- @migration
UPDATE users SET active = 0 WHERE gone <> NULL;
#                                 ~~~~~~~~~~~~ null-comparison: `<>` with NULL is never true
#                                   note: the result is NULL, and no row passes a condition that is NULL
#                                   help: write `IS NOT NULL`
#                                   unsafe fix: test for NULL
#   + UPDATE users SET active = 0 WHERE gone IS NOT NULL;
DELETE FROM users WHERE gone = NULL OR active = 1;
#                       ~~~~~~~~~~~ null-comparison: `=` with NULL is never true
#                         note: the result is NULL, and no row passes a condition that is NULL
#                         help: write `IS NULL`
#                         unsafe fix: test for NULL
#   + DELETE FROM users WHERE gone IS NULL OR active = 1;
SELECT id FROM users WHERE id IN (SELECT id FROM users WHERE NULL = active);
#                                                            ~~~~~~~~~~~~~ null-comparison: `=` with NULL is never true
#                                                              note: the result is NULL, and no row passes a condition that is NULL
#                                                              help: write `IS NULL`
DELETE FROM users WHERE active NOT IN (1, NULL);
#                       ~~~~~~~~~~~~~~~~~~~~~~~ null-comparison: `NOT IN` with NULL in the list is never true
#                         note: the result is NULL or false, and no row passes
#                         help: leave NULL out of the list, and ask for it by `IS NOT NULL`
CREATE VIEW v AS SELECT id FROM users WHERE gone = NULL;
#                                           ~~~~~~~~~~~ null-comparison: `=` with NULL is never true
#                                             note: the result is NULL, and no row passes a condition that is NULL
#                                             help: write `IS NULL`
#                                             unsafe fix: test for NULL
#   + CREATE VIEW v AS SELECT id FROM users WHERE gone IS NULL;

-- @case inside a program
CREATE PROCEDURE p(x INT) BEGIN IF x = NULL THEN DELETE FROM users WHERE gone <> NULL; END IF; END;
#                                  ~~~~~~~~ null-comparison: `=` with NULL is never true
#                                    note: the result is NULL, and no row passes a condition that is NULL
#                                    help: write `IS NULL`
#                                    unsafe fix: test for NULL
#   + CREATE PROCEDURE p(x INT) BEGIN IF x IS NULL THEN DELETE FROM users WHERE gone <> NULL; END IF; END;
#                                                                        ~~~~~~~~~~~~ null-comparison: `<>` with NULL is never true
#                                                                          note: the result is NULL, and no row passes a condition that is NULL
#                                                                          help: write `IS NOT NULL`
#                                                                          unsafe fix: test for NULL
#   + CREATE PROCEDURE p(x INT) BEGIN IF x = NULL THEN DELETE FROM users WHERE gone IS NOT NULL; END IF; END;

-- @case no comparison, or one that takes NULL
UPDATE users SET gone = NULL WHERE gone IS NOT NULL;
UPDATE users SET active = 1 WHERE gone <=> NULL;
DELETE FROM users WHERE active IN (1, NULL);
SET @a = NULL;

-- @case allowed
DELETE FROM users WHERE gone = NULL; -- lintel: allow null-comparison (a test)

-- @open never seen
DELETE FROM orders WHERE paid = NULL;
#                        ~~~~~~~~~~~ null-comparison: `=` with NULL is never true
#                          note: the result is NULL, and no row passes a condition that is NULL
#                          help: write `IS NULL`
#                          unsafe fix: test for NULL
#   + DELETE FROM orders WHERE paid IS NULL;

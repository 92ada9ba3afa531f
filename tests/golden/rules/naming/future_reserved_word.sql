-- @mysql 5.7 8.0 8.4 mariadb-10.11
-- @open
CREATE TABLE t (id INT PRIMARY KEY, manual INT, KEY by_manual (manual));
#                                   ~~~~~~ [5.7] future-reserved-word: `manual` becomes a reserved word in MySQL 8.4
#                                     note: the statement works on MySQL 5.7 and is a syntax error after the upgrade
#                                     help: put it into backticks, or take a name that is no keyword
#                                     fix: put it into backticks
#   + CREATE TABLE t (id INT PRIMARY KEY, `manual` INT, KEY by_manual (`manual`));
#                                   ~~~~~~ [8.0] future-reserved-word: `manual` becomes a reserved word in MySQL 8.4
#                                     note: the statement works on MySQL 8.0 and is a syntax error after the upgrade
#                                     help: put it into backticks, or take a name that is no keyword
#                                     fix: put it into backticks
#   + CREATE TABLE t (id INT PRIMARY KEY, `manual` INT, KEY by_manual (`manual`));
#                                   ~~~~~~ [8.4] syntax-error: `manual` is a reserved word and cannot be a name as it is
#                                     note: it is reserved since MySQL 8.4.0
#                                     help: put it in backticks wherever it is named, or take a name that is no keyword
CREATE TABLE u (id INT PRIMARY KEY, `manual` INT);
SELECT t.manual, qualify.id FROM t JOIN u AS qualify ON t.id = qualify.id ORDER BY manual;
#                ~~~~~~~ [5.7] future-reserved-word: `qualify` becomes a reserved word in MySQL 8.4
#                  note: the statement works on MySQL 5.7 and is a syntax error after the upgrade
#                  help: put it into backticks, or take a name that is no keyword
#                  fix: put it into backticks
#   + SELECT t.manual, `qualify`.id FROM t JOIN u AS `qualify` ON t.id = `qualify`.id ORDER BY manual;
#                ~~~~~~~ [8.0] future-reserved-word: `qualify` becomes a reserved word in MySQL 8.4
#                  note: the statement works on MySQL 8.0 and is a syntax error after the upgrade
#                  help: put it into backticks, or take a name that is no keyword
#                  fix: put it into backticks
#   + SELECT t.manual, `qualify`.id FROM t JOIN u AS `qualify` ON t.id = `qualify`.id ORDER BY manual;
#                                            ~~~~~~~ [8.4] syntax-error: `qualify` is a reserved word and cannot be a name as it is
#                                              note: it is reserved since MySQL 8.4.0
#                                              help: put it in backticks wherever it is named, or take a name that is no keyword
#                                                                                  ~~~~~~ [5.7] future-reserved-word: `manual` becomes a reserved word in MySQL 8.4
#                                                                                    note: the statement works on MySQL 5.7 and is a syntax error after the upgrade
#                                                                                    help: put it into backticks, or take a name that is no keyword
#                                                                                    fix: put it into backticks
#   + SELECT t.manual, qualify.id FROM t JOIN u AS qualify ON t.id = qualify.id ORDER BY `manual`;
#                                                                                  ~~~~~~ [8.0] future-reserved-word: `manual` becomes a reserved word in MySQL 8.4
#                                                                                    note: the statement works on MySQL 8.0 and is a syntax error after the upgrade
#                                                                                    help: put it into backticks, or take a name that is no keyword
#                                                                                    fix: put it into backticks
#   + SELECT t.manual, qualify.id FROM t JOIN u AS qualify ON t.id = qualify.id ORDER BY `manual`;
UPDATE t SET manual = 1 WHERE manual = 0;
#            ~~~~~~ [5.7] future-reserved-word: `manual` becomes a reserved word in MySQL 8.4
#              note: the statement works on MySQL 5.7 and is a syntax error after the upgrade
#              help: put it into backticks, or take a name that is no keyword
#              fix: put it into backticks
#   + UPDATE t SET `manual` = 1 WHERE `manual` = 0;
#            ~~~~~~ [8.0] future-reserved-word: `manual` becomes a reserved word in MySQL 8.4
#              note: the statement works on MySQL 8.0 and is a syntax error after the upgrade
#              help: put it into backticks, or take a name that is no keyword
#              fix: put it into backticks
#   + UPDATE t SET `manual` = 1 WHERE `manual` = 0;
#            ~~~~~~ [8.4] syntax-error: `manual` is a reserved word and cannot be a name as it is
#              note: it is reserved since MySQL 8.4.0
#              help: put it in backticks wherever it is named, or take a name that is no keyword

-- @open words that 5.7 has another use for
-- @mysql 5.7
CREATE TABLE t (id INT PRIMARY KEY, rank INT, rows INT);
#                                   ~~~~ future-reserved-word: `rank` becomes a reserved word in MySQL 8.0.2
#                                     note: the statement works on MySQL 5.7 and is a syntax error after the upgrade
#                                     help: put it into backticks, or take a name that is no keyword
#                                     fix: put it into backticks
#   + CREATE TABLE t (id INT PRIMARY KEY, `rank` INT, rows INT);
#                                             ~~~~ future-reserved-word: `rows` becomes a reserved word in MySQL 8.0.2
#                                               note: the statement works on MySQL 5.7 and is a syntax error after the upgrade
#                                               help: put it into backticks, or take a name that is no keyword
#                                               fix: put it into backticks
#   + CREATE TABLE t (id INT PRIMARY KEY, rank INT, `rows` INT);
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.rank = 1;

-- @open allowed
-- @mysql 8.0
CREATE TABLE t (id INT PRIMARY KEY, manual INT); -- lintel: allow future-reserved-word (quoted everywhere else)

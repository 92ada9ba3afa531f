-- @schema
CREATE TABLE players (id INT PRIMARY KEY, score INT);

-- @migration
CREATE TABLE `groups` (
#            ~~~~~~~~ reserved-word: the table name `groups` is a reserved word of MySQL 8.4
#              note: it is reserved since MySQL 8.0.2: statements that name it without backticks fail from there on
#              help: take a name that is no keyword, while nothing depends on it
    id INT PRIMARY KEY,
    `order` INT,
#   ~~~~~~~ reserved-word: the column name `order` is a reserved word of MySQL 8.4
#     note: every statement that names it without backticks is a syntax error
#     help: take a name that is no keyword, while nothing depends on it
    `rank` INT,
#   ~~~~~~ reserved-word: the column name `rank` is a reserved word of MySQL 8.4
#     note: it is reserved since MySQL 8.0.2: statements that name it without backticks fail from there on
#     help: take a name that is no keyword, while nothing depends on it
    position INT,
    `name` VARCHAR(40),
    KEY `key` (position),
#       ~~~~~ reserved-word: the index name `key` is a reserved word of MySQL 8.4
#         note: every statement that names it without backticks is a syntax error
#         help: take a name that is no keyword, while nothing depends on it
    CONSTRAINT `check` CHECK (position > 0)
#              ~~~~~~~ reserved-word: the check name `check` is a reserved word of MySQL 8.4
#                note: every statement that names it without backticks is a syntax error
#                help: take a name that is no keyword, while nothing depends on it
);

-- @case reserved in one release and not in another
-- @mysql 5.7 8.0 8.4
CREATE TABLE t (id INT PRIMARY KEY, `rank` INT, `manual` INT);
#                                   ~~~~~~ [5.7] reserved-word: the column name `rank` becomes a reserved word in MySQL 8.0.2
#                                     note: statements that name it without backticks work on MySQL 5.7 and fail after the upgrade
#                                     help: take a name that is no keyword, or quote it everywhere before the upgrade
#                                   ~~~~~~ [8.0] reserved-word: the column name `rank` is a reserved word of MySQL 8.0
#                                     note: it is reserved since MySQL 8.0.2: statements that name it without backticks fail from there on
#                                     help: take a name that is no keyword, while nothing depends on it
#                                   ~~~~~~ [8.4] reserved-word: the column name `rank` is a reserved word of MySQL 8.4
#                                     note: it is reserved since MySQL 8.0.2: statements that name it without backticks fail from there on
#                                     help: take a name that is no keyword, while nothing depends on it
#                                               ~~~~~~~~ [5.7] reserved-word: the column name `manual` becomes a reserved word in MySQL 8.4
#                                                 note: statements that name it without backticks work on MySQL 5.7 and fail after the upgrade
#                                                 help: take a name that is no keyword, or quote it everywhere before the upgrade
#                                               ~~~~~~~~ [8.0] reserved-word: the column name `manual` becomes a reserved word in MySQL 8.4
#                                                 note: statements that name it without backticks work on MySQL 8.0 and fail after the upgrade
#                                                 help: take a name that is no keyword, or quote it everywhere before the upgrade
#                                               ~~~~~~~~ [8.4] reserved-word: the column name `manual` is a reserved word of MySQL 8.4
#                                                 note: it is reserved since MySQL 8.4: statements that name it without backticks fail from there on
#                                                 help: take a name that is no keyword, while nothing depends on it

-- @case a word that will be reserved needs no backticks yet
-- @mysql 5.7
ALTER TABLE players ADD COLUMN rank INT;

-- @case new names in changes
ALTER TABLE players ADD COLUMN `desc` TEXT, RENAME COLUMN score TO `rows`, ADD KEY `index` (id);
#                              ~~~~~~ reserved-word: the column name `desc` is a reserved word of MySQL 8.4
#                                note: every statement that names it without backticks is a syntax error
#                                help: take a name that is no keyword, while nothing depends on it
#                                                                  ~~~~~~ reserved-word: the column name `rows` is a reserved word of MySQL 8.4
#                                                                    note: it is reserved since MySQL 8.0.2: statements that name it without backticks fail from there on
#                                                                    help: take a name that is no keyword, while nothing depends on it
#                                                                                  ~~~~~~~ reserved-word: the index name `index` is a reserved word of MySQL 8.4
#                                                                                    note: every statement that names it without backticks is a syntax error
#                                                                                    help: take a name that is no keyword, while nothing depends on it
ALTER TABLE players CHANGE `desc` `desc` TEXT, CHANGE `rows` `limit` INT;
#                                                            ~~~~~~~ reserved-word: the column name `limit` is a reserved word of MySQL 8.4
#                                                              note: every statement that names it without backticks is a syntax error
#                                                              help: take a name that is no keyword, while nothing depends on it
RENAME TABLE players TO `system`;
#                       ~~~~~~~~ reserved-word: the table name `system` is a reserved word of MySQL 8.4
#                         note: it is reserved since MySQL 8.0.3: statements that name it without backticks fail from there on
#                         help: take a name that is no keyword, while nothing depends on it

-- @case other objects
CREATE VIEW `window` (`row`) AS SELECT 1;
#           ~~~~~~~~ reserved-word: the view name `window` is a reserved word of MySQL 8.4
#             note: it is reserved since MySQL 8.0.2: statements that name it without backticks fail from there on
#             help: take a name that is no keyword, while nothing depends on it
#                     ~~~~~ reserved-word: the column name `row` is a reserved word of MySQL 8.4
#                       note: it is reserved since MySQL 8.0.2: statements that name it without backticks fail from there on
#                       help: take a name that is no keyword, while nothing depends on it
CREATE PROCEDURE `release`() SELECT 1;
#                ~~~~~~~~~ reserved-word: the procedure name `release` is a reserved word of MySQL 8.4
#                  note: every statement that names it without backticks is a syntax error
#                  help: take a name that is no keyword, while nothing depends on it
CREATE INDEX `match` ON players (score);
#            ~~~~~~~ reserved-word: the index name `match` is a reserved word of MySQL 8.4
#              note: every statement that names it without backticks is a syntax error
#              help: take a name that is no keyword, while nothing depends on it

-- @case uses are not declarations
SELECT `id` AS `rank` FROM players ORDER BY `rank`;
ALTER TABLE players DROP COLUMN score;

-- @case keywords that are not reserved
CREATE TABLE t (id INT PRIMARY KEY, `value` INT, `status` INT, `date` DATE, `type` INT, `user` INT);

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(30), team_id INT);
CREATE TABLE teams (id INT PRIMARY KEY, name VARCHAR(30), budget INT);
CREATE VIEW members AS SELECT u.id, u.name AS member, t.name AS team FROM users u JOIN teams t ON t.id = u.team_id;
CREATE VIEW team_sizes AS SELECT team, COUNT(*) AS size FROM members GROUP BY team;
CREATE VIEW everything AS SELECT * FROM teams;
DELIMITER //
CREATE PROCEDURE close_month(IN least INT)
BEGIN
    DECLARE size INT DEFAULT 0;
    SELECT MAX(s.size) INTO size FROM team_sizes s WHERE s.size > least;
END//
DELIMITER ;

-- @migration
ALTER TABLE teams DROP COLUMN name;
#                 ~~~~~~~~~~~~~~~~ broken-view: without column `teams.name`, view `members`, view `everything`, view `team_sizes` and procedure `close_month` can no longer run
#                   4:55 view `members` reads column `teams.name`
#                   6:34 view `everything` reads column `teams.name`
#                   5:62 view `team_sizes` reads view `members`
#                   11:39 procedure `close_month` reads view `team_sizes`
#                   note: by way of column `teams.name` <- view `members` <- view `team_sizes` <- procedure `close_month`
#                   note: queries of the view fail with error 1356 (ER_VIEW_INVALID)
#                   help: make view `members` anew or drop it, before this statement

-- @case a rename is no better
ALTER TABLE users RENAME COLUMN name TO full_name;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ broken-view: renaming column `users.name` to `full_name` breaks view `members`, view `team_sizes` and procedure `close_month`
#                   4:37 view `members` reads column `users.name`
#                   5:62 view `team_sizes` reads view `members`
#                   11:39 procedure `close_month` reads view `team_sizes`
#                   note: by way of column `users.name` <- view `members` <- view `team_sizes` <- procedure `close_month`
#                   note: queries of the view fail with error 1356 (ER_VIEW_INVALID)
#                   help: make view `members` anew or drop it, before this statement

-- @case nor is the rename of a table
RENAME TABLE users TO people;
#            ~~~~~~~~~~~~~~~ broken-view: renaming table `users` to `people` breaks view `members`, view `team_sizes` and procedure `close_month`
#              4:75 view `members` reads table `users`
#              5:62 view `team_sizes` reads view `members`
#              11:39 procedure `close_month` reads view `team_sizes`
#              note: by way of table `users` <- view `members` <- view `team_sizes` <- procedure `close_month`
#              note: queries of the view fail with error 1356 (ER_VIEW_INVALID)
#              help: make view `members` anew or drop it, before this statement

-- @case a dropped table
DROP TABLE teams;
#<~~~~~~~~~~~~~~ broken-view: without table `teams`, view `members`, view `everything`, view `team_sizes` and procedure `close_month` can no longer run
#  4:88 view `members` reads table `teams`
#  6:41 view `everything` reads table `teams`
#  5:62 view `team_sizes` reads view `members`
#  11:39 procedure `close_month` reads view `team_sizes`
#  note: by way of table `teams` <- view `members` <- view `team_sizes` <- procedure `close_month`
#  note: queries of the view fail with error 1356 (ER_VIEW_INVALID)
#  help: make view `members` anew or drop it, before this statement

-- @case a dropped view
DROP VIEW members;
#<~~~~~~~~~~~~~~~ broken-view: without view `members`, view `team_sizes` and procedure `close_month` can no longer run
#  5:62 view `team_sizes` reads view `members`
#  11:39 procedure `close_month` reads view `team_sizes`
#  note: by way of view `members` <- view `team_sizes` <- procedure `close_month`
#  note: queries of the view fail with error 1356 (ER_VIEW_INVALID)
#  help: make view `team_sizes` anew or drop it, before this statement

-- @case by a star, which was written out when the view was made
ALTER TABLE teams DROP COLUMN budget;
#                 ~~~~~~~~~~~~~~~~~~ broken-view: without column `teams.budget`, view `everything` can no longer run
#                   6:34 view `everything` reads column `teams.budget`
#                   note: queries of the view fail with error 1356 (ER_VIEW_INVALID)
#                   help: make view `everything` anew or drop it, before this statement

-- @case made anew afterwards
ALTER TABLE teams DROP COLUMN budget;
CREATE OR REPLACE VIEW everything AS SELECT id, name FROM teams;

-- @case dropped before
DROP VIEW everything;
ALTER TABLE teams DROP COLUMN budget;

-- @case the column comes back
ALTER TABLE teams DROP COLUMN budget;
ALTER TABLE teams ADD COLUMN budget BIGINT;

-- @case two tables change places
CREATE TABLE new_teams (id INT PRIMARY KEY, name VARCHAR(60), budget INT);
RENAME TABLE teams TO old_teams, new_teams TO teams;

-- @case what no view reads
ALTER TABLE users ADD COLUMN note TEXT;
ALTER TABLE users DROP COLUMN note;

-- @case suppressed
-- lintel: allow broken-view (the report is retired tonight)
ALTER TABLE teams DROP COLUMN budget;

-- @case a duality view
-- @mysql 9.4
CREATE JSON DUALITY VIEW documents AS SELECT JSON_DUALITY_OBJECT('_id' : id, 'budget' : budget) FROM teams;
ALTER TABLE teams DROP COLUMN budget;
#                 ~~~~~~~~~~~~~~~~~~ broken-view: without column `teams.budget`, view `everything` and view `documents` can no longer run
#                   6:34 view `everything` reads column `teams.budget`
#                   99:89 view `documents` reads column `teams.budget`
#                   note: queries of the view fail with error 1356 (ER_VIEW_INVALID)
#                   help: make view `everything` anew or drop it, before this statement

-- @open a table never seen, by a name that says its table
CREATE VIEW v AS SELECT o.total FROM orders o;
ALTER TABLE orders DROP COLUMN total;
#                  ~~~~~~~~~~~~~~~~~ broken-view: without column `orders.total`, view `v` can no longer run
#                    108:25 view `v` reads column `orders.total`
#                    note: queries of the view fail with error 1356 (ER_VIEW_INVALID)
#                    help: make view `v` anew or drop it, before this statement

-- @open nothing is known that the view would miss
CREATE VIEW v AS SELECT o.total FROM orders o;
ALTER TABLE orders DROP COLUMN note;

-- @rules unused-suppression drop-table drop-column

-- @open what is allowed happens
DROP TABLE old_orders; -- lintel: allow drop-table (moved to the archive)
-- lintel: allow drop-column (unused since 2.4)
ALTER TABLE users
    DROP COLUMN fax;
ALTER TABLE users
    -- lintel: allow drop-column (unused since 2.4)
    DROP COLUMN telex,
    DROP COLUMN pager;
#   ~~~~~~~~~~~~~~~~~ drop-column: column `pager` of `users` is dropped with all its values
#     note: queries of the running release that name it fail from this statement on
#     help: stop using the column in one release, and drop it in the next

-- @open nothing of the kind happens
CREATE TABLE archive (id INT PRIMARY KEY); -- lintel: allow drop-table (moved to the archive)
#                                                           ~~~~~~~~~~ unused-suppression: nothing is found here that `drop-table` would allow
#                                                             help: remove the suppression
#                                                             fix: remove it
#   + CREATE TABLE archive (id INT PRIMARY KEY);
-- lintel: allow drop-column, drop-table (unused since 2.4)
#                ~~~~~~~~~~~ unused-suppression: nothing is found here that `drop-column` would allow
#                  help: remove the suppression
#                  fix: remove it
#   + -- lintel: allow drop-table (unused since 2.4)
DROP TABLE old_orders;

-- @open it stands on the wrong line
-- lintel: allow drop-table (moved to the archive)
#                ~~~~~~~~~~ unused-suppression: nothing is found here that `drop-table` would allow
#                  help: remove the suppression
#                  fix: remove it
#   + CREATE TABLE archive (id INT PRIMARY KEY);
CREATE TABLE archive (id INT PRIMARY KEY);
DROP TABLE old_orders;
#<~~~~~~~~~~~~~~~~~~~ drop-table: table `old_orders` is dropped with all its rows
#  note: `DROP TABLE` commits at once: only a backup brings the rows back
#  help: rename the table in this release, and drop it in a later one when nothing has missed it

-- @open the rule does not run, so nobody can tell
CREATE TABLE archive (id INT PRIMARY KEY); -- lintel: allow truncate-table (moved to the archive)

-- @open for the whole file
-- lintel: allow-file drop-column (set-up of a test database)
#                     ~~~~~~~~~~~ unused-suppression: nothing is found here that `drop-column` would allow
#                       help: remove the suppression
#                       fix: remove it
#   + DROP TABLE old_orders; -- lintel: allow drop-table (moved to the archive)
DROP TABLE old_orders; -- lintel: allow drop-table (moved to the archive)

-- @open unused ones can be allowed too
-- lintel: allow-file drop-column, unused-suppression (kept for the next release)
DROP TABLE old_orders; -- lintel: allow drop-table (moved to the archive)

-- @open unless that is unused as well
-- lintel: allow-file unused-suppression (kept for the next release)
#                     ~~~~~~~~~~~~~~~~~~ unused-suppression: nothing is found here that `unused-suppression` would allow
#                       help: remove the suppression
#                       fix: remove it
#   + DROP TABLE old_orders; -- lintel: allow drop-table (moved to the archive)
DROP TABLE old_orders; -- lintel: allow drop-table (moved to the archive)

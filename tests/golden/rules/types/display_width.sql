-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
CREATE TABLE a (id BIGINT(20) UNSIGNED NOT NULL PRIMARY KEY, n int ( 11 ) DEFAULT 0);
#                  ~~~~~~~~~~~~~~~~~~~ display-width: the width of `id` limits nothing
#                    note: display widths are deprecated since MySQL 8.0.17
#                    help: write `BIGINT`
#                    fix: leave out the width
#   + CREATE TABLE a (id BIGINT UNSIGNED NOT NULL PRIMARY KEY, n int ( 11 ) DEFAULT 0);
#                                                              ~~~~~~~~~~ display-width: the width of `n` limits nothing
#                                                                note: display widths are deprecated since MySQL 8.0.17
#                                                                help: write `INT`
#                                                                fix: leave out the width
#   + CREATE TABLE a (id BIGINT(20) UNSIGNED NOT NULL PRIMARY KEY, n int  DEFAULT 0);
ALTER TABLE users ADD COLUMN n SMALLINT(5);
#                              ~~~~~~~~~~~ display-width: the width of `n` limits nothing
#                                note: display widths are deprecated since MySQL 8.0.17
#                                help: write `SMALLINT`
#                                fix: leave out the width
#   + ALTER TABLE users ADD COLUMN n SMALLINT;

-- @case none, or with a meaning
CREATE TABLE a (id INT PRIMARY KEY, f TINYINT(1), z INT(8) ZEROFILL, d DECIMAL(10, 2), c CHAR(11), b BOOL);

-- @case before it was deprecated
-- @mysql 5.7 8.0.16 8.0.17
CREATE TABLE a (id INT(11) PRIMARY KEY);
#                  ~~~~~~~ [8.0.17] display-width: the width of `id` limits nothing
#                    note: display widths are deprecated since MySQL 8.0.17
#                    help: write `INT`
#                    fix: leave out the width
#   + CREATE TABLE a (id INT PRIMARY KEY);

-- @case allowed
CREATE TABLE a (id INT(11) PRIMARY KEY); -- lintel: allow display-width (generated)

-- @open never seen
ALTER TABLE orders MODIFY n INT(10);
#                           ~~~~~~~ display-width: the width of `n` limits nothing
#                             note: display widths are deprecated since MySQL 8.0.17
#                             help: write `INT`
#                             fix: leave out the width
#   + ALTER TABLE orders MODIFY n INT;

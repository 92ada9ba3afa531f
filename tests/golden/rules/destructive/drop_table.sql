-- @schema
CREATE TABLE audit (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TEMPORARY TABLE scratch (id INT);

-- @migration
DROP TABLE audit;
#<~~~~~~~~~~~~~~ drop-table: table `audit` is dropped with all its rows
#  2:14 created here
#  note: `DROP TABLE` commits at once: only a backup brings the rows back
#  help: rename the table in this release, and drop it in a later one when nothing has missed it

-- @case several at once
DROP TABLE audit, orders;
#          ~~~~~ drop-table: table `audit` is dropped with all its rows
#            2:14 created here
#            note: `DROP TABLE` commits at once: only a backup brings the rows back
#            help: rename the table in this release, and drop it in a later one when nothing has missed it
#                 ~~~~~~ drop-table: table `orders` is dropped with all its rows
#                   3:14 created here
#                   note: `DROP TABLE` commits at once: only a backup brings the rows back
#                   help: rename the table in this release, and drop it in a later one when nothing has missed it

-- @case IF EXISTS of a table that is there
DROP TABLE IF EXISTS audit;
#<~~~~~~~~~~~~~~~~~~~~~~~~ drop-table: table `audit` is dropped with all its rows
#  2:14 created here
#  note: `DROP TABLE` commits at once: only a backup brings the rows back
#  help: rename the table in this release, and drop it in a later one when nothing has missed it

-- @case a dump pasted over a table that is there
DROP TABLE IF EXISTS audit;
#<~~~~~~~~~~~~~~~~~~~~~~~~ drop-table: table `audit` is dropped with all its rows
#  2:14 created here
#  note: `DROP TABLE` commits at once: only a backup brings the rows back
#  help: rename the table in this release, and drop it in a later one when nothing has missed it
CREATE TABLE audit (id BIGINT UNSIGNED PRIMARY KEY, actor VARCHAR(40));

-- @case a table that the change set itself creates
CREATE TABLE staging (id INT PRIMARY KEY);
DROP TABLE staging;

-- @case renamed first and dropped in the same change set
RENAME TABLE audit TO audit_old;
DROP TABLE audit_old;
#<~~~~~~~~~~~~~~~~~~ drop-table: table `audit_old` is dropped with all its rows
#  2:14 created here
#  note: `DROP TABLE` commits at once: only a backup brings the rows back
#  help: rename the table in this release, and drop it in a later one when nothing has missed it

-- @case temporary tables
CREATE TEMPORARY TABLE t (id INT);
DROP TEMPORARY TABLE t;
DROP TEMPORARY TABLE IF EXISTS scratch;

-- @case allowed
DROP TABLE audit; -- lintel: allow drop-table (in the warehouse since May)

-- @open a table that was never seen
DROP TABLE audit;
#<~~~~~~~~~~~~~~ drop-table: table `audit` is dropped with all its rows
#  note: `DROP TABLE` commits at once: only a backup brings the rows back
#  help: rename the table in this release, and drop it in a later one when nothing has missed it

-- @open set-up scripts drop what they create
DROP TABLE IF EXISTS audit;
CREATE TABLE audit (id BIGINT UNSIGNED PRIMARY KEY);

-- @open IF EXISTS of a table nothing is known of
DROP TABLE IF EXISTS audit;
DROP TEMPORARY TABLE scratch;

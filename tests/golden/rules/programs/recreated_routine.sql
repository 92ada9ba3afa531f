-- @schema
CREATE PROCEDURE prune() SELECT 1;
CREATE FUNCTION twice(n INT) RETURNS INT DETERMINISTIC RETURN n * 2;

-- @migration
DROP PROCEDURE IF EXISTS prune;
CREATE PROCEDURE prune() SELECT 2;
#                ~~~~~ recreated-routine: procedure `prune` is dropped and created again
#                  2:18 as it is called now
#                  note: calls fail in between, and privileges given on it are gone
#                  help: give the new body a name of its own, or grant its privileges anew
DROP FUNCTION twice;
CREATE FUNCTION TWICE(n INT) RETURNS INT DETERMINISTIC RETURN n + n;
#               ~~~~~ recreated-routine: function `TWICE` is dropped and created again
#                 3:17 as it is called now
#                 note: calls fail in between, and privileges given on it are gone
#                 help: give the new body a name of its own, or grant its privileges anew

-- @case new, dropped or altered
DROP PROCEDURE IF EXISTS other;
CREATE PROCEDURE other() SELECT 1;
DROP FUNCTION twice;
ALTER PROCEDURE prune COMMENT 'old rows';

-- @case MariaDB has a way
-- @mysql mariadb-10.11
CREATE OR REPLACE PROCEDURE prune() SELECT 2;
DROP FUNCTION twice;
CREATE FUNCTION twice(n INT) RETURNS INT DETERMINISTIC RETURN n + n;
#               ~~~~~ recreated-routine: function `twice` is dropped and created again
#                 3:17 as it is called now
#                 note: calls fail in between, and privileges given on it are gone
#                 help: use `CREATE OR REPLACE`

-- @case allowed
DROP PROCEDURE prune;
CREATE PROCEDURE prune() SELECT 2; -- lintel: allow recreated-routine (nightly)

-- @open nothing is known
DROP PROCEDURE IF EXISTS prune;
CREATE PROCEDURE prune() SELECT 2;

-- @schema
CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(20), day DATE);

-- @migration
INSERT INTO t (id, name) VALUES (1, "a"), (2, "b");
#                                   ~~~ sql-mode-dependent: this is a string, and a name under `ANSI_QUOTES`
#                                     help: write it in single quotes, or set `sql_mode` in the file
SELECT id FROM t WHERE id = 1 || name = 'it"s';
#                             ~~ sql-mode-dependent: `||` is OR, and CONCAT under `PIPES_AS_CONCAT`
#                               help: write `OR` or `CONCAT()`, or set `sql_mode` in the file
UPDATE t SET name = 'x' WHERE day = '0000-00-00';
#                                   ~~~~~~~~~~~~ sql-mode-dependent: a zero date is refused under `NO_ZERO_DATE`
#                                     help: use `NULL`, or set `sql_mode` in the file

-- @case plain
INSERT INTO t (id, name) VALUES (1, 'he said "a" || "b"'), (2, 'on 0000-00-00');
SELECT `a"b`, "/* not || here */" AS x FROM (SELECT 1 AS `a"b`) d;
#             ~~~~~~~~~~~~~~~~~~~ sql-mode-dependent: this is a string, and a name under `ANSI_QUOTES`
#               help: write it in single quotes, or set `sql_mode` in the file
SELECT id /* || "x" */ FROM t; -- "y" || '0000-00-00'

-- @case the file says the mode
SET sql_mode = 'ANSI_QUOTES,PIPES_AS_CONCAT';
SELECT "name" || 'x' FROM t;

-- @case allowed
SELECT "x"; -- lintel: allow sql-mode-dependent (the dump says it)

-- @open nothing is known
SELECT 'a' || 'b';
#          ~~ sql-mode-dependent: `||` is OR, and CONCAT under `PIPES_AS_CONCAT`
#            help: write `OR` or `CONCAT()`, or set `sql_mode` in the file

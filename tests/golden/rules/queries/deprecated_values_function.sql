-- @schema
CREATE TABLE t (a INT PRIMARY KEY, b INT, c INT);

-- @migration
INSERT INTO t (a, b) VALUES (1, 2) ON DUPLICATE KEY UPDATE b = VALUES(b), c = VALUES(c);
#                                                              ~~~~~~~~~ deprecated-values-function: `VALUES()` for the new row is deprecated
#                                                                note: deprecated since MySQL 8.0.20, to be removed
#                                                                help: name the row, `VALUES (...) AS new`, and write `new.column`
#                                                                fix: name the new row
#   + INSERT INTO t (a, b) VALUES (1, 2) AS new ON DUPLICATE KEY UPDATE b = new.b, c = new.c;
INSERT INTO t (a, b) SELECT 1, 2 ON DUPLICATE KEY UPDATE b = c + VALUES(b);
#                                                                ~~~~~~~~~ deprecated-values-function: `VALUES()` for the new row is deprecated
#                                                                  note: deprecated since MySQL 8.0.20, to be removed
#                                                                  help: name the query's columns, and refer to them

-- @case an alias, or none needed
INSERT INTO t (a, b) VALUES (1, 2) AS new ON DUPLICATE KEY UPDATE b = new.b;
INSERT INTO t (a, b) VALUES (1, 2) ON DUPLICATE KEY UPDATE b = b + 1;

-- @case before it was deprecated
-- @mysql 5.7 8.0
INSERT INTO t (a, b) VALUES (1, 2) ON DUPLICATE KEY UPDATE b = VALUES(b);
#                                                              ~~~~~~~~~ [8.0] deprecated-values-function: `VALUES()` for the new row is deprecated
#                                                                note: deprecated since MySQL 8.0.20, to be removed
#                                                                help: name the row, `VALUES (...) AS new`, and write `new.column`
#                                                                fix: name the new row
#   + INSERT INTO t (a, b) VALUES (1, 2) AS new ON DUPLICATE KEY UPDATE b = new.b;

-- @case allowed
INSERT INTO t (a) VALUES (1) ON DUPLICATE KEY UPDATE b = VALUES(b); -- lintel: allow deprecated-values-function (5.7 too)

-- @open never seen
INSERT INTO orders (a) VALUES (1) ON DUPLICATE KEY UPDATE a = VALUES(a);
#                                                             ~~~~~~~~~ deprecated-values-function: `VALUES()` for the new row is deprecated
#                                                               note: deprecated since MySQL 8.0.20, to be removed
#                                                               help: name the row, `VALUES (...) AS new`, and write `new.column`
#                                                               fix: name the new row
#   + INSERT INTO orders (a) VALUES (1) AS new ON DUPLICATE KEY UPDATE a = new.a;

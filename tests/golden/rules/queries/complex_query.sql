-- @config
-- [rules.complex-query]
-- tables = 2
-- depth = 2
-- values = 3
-- terms = 3

-- @schema
CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT);

-- @migration
SELECT x.id FROM t x JOIN t y ON y.a = x.id, t z WHERE z.id = y.id;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ complex-query: the query joins 3 tables, more than 2
#  help: split it by a temporary table or a `WITH`
SELECT id FROM t WHERE a IN (1, 2, 3, 4);
#                      ~~~~~~~~~~~~~~~~~ complex-query: the list has 4 values, more than 3
#                        help: put the values into a table, and join it
SELECT id FROM t WHERE a = 1 OR b = 2 OR (a = 3 OR b = 4);
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ complex-query: 4 conditions are joined by OR, more than 3
#                        help: use `IN` for values of one column, and several queries for several columns
SELECT id FROM t WHERE a IN (
    SELECT a FROM t WHERE b IN (
        SELECT b FROM t WHERE id > 3));
#       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ complex-query: queries stand in one another more than 2 deep
#         21:1 the outermost begins here
#         help: give the inner ones names with `WITH`, or split the query

-- @case in views, changes and programs
CREATE VIEW v AS SELECT x.id FROM (t x, t y) JOIN t z ON z.a = y.a;
#                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ complex-query: the query joins 3 tables, more than 2
#                  help: split it by a temporary table or a `WITH`
UPDATE t SET a = 1 WHERE id NOT IN (1, 2, 3, 4);
#                        ~~~~~~~~~~~~~~~~~~~~~~ complex-query: the list has 4 values, more than 3
#                          help: put the values into a table, and join it
CREATE PROCEDURE p() DELETE FROM t WHERE id = 1 OR id = 2 OR id = 3 OR id = 4;
#                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ complex-query: 4 conditions are joined by OR, more than 3
#                                          help: use `IN` for values of one column, and several queries for several columns

-- @case up to the limits
SELECT x.id FROM t x JOIN t y ON y.a = x.id WHERE x.a IN (1, 2, 3) AND (x.b = 1 OR x.b = 2 OR x.b = 3);
SELECT id FROM t WHERE a IN (SELECT a FROM t);
SELECT id FROM t UNION SELECT a FROM t UNION SELECT b FROM t UNION (SELECT 1);
INSERT INTO t (id) VALUES (1), (2), (3), (4);

-- @case the usual limits
-- @config
-- [rules.complex-query]
SELECT id FROM t WHERE a IN (1, 2, 3, 4) OR a = 5 OR a = 6 OR a = 7;

-- @case allowed
SELECT id FROM t WHERE a IN (1, 2, 3, 4); -- lintel: allow complex-query (few rows)

-- @open nothing is known
SELECT id FROM other WHERE a IN (1, 2, 3, 4);
#                          ~~~~~~~~~~~~~~~~~ complex-query: the list has 4 values, more than 3
#                            help: put the values into a table, and join it

CREATE TABLE t (id INT PRIMARY KEY, a INT);
CREATE VIEW v1 AS SELECT * FROM t;
#                        ~ star-in-view: view `v1` takes every column of the day it is made
#                          help: name the columns
#                          fix: name the columns of today
#   + CREATE VIEW v1 AS SELECT id, a FROM t;
CREATE VIEW v2 AS SELECT t.*, 1 AS one FROM t;
#                        ~~~ star-in-view: view `v2` takes every column of the day it is made
#                          help: name the columns
CREATE VIEW v3 AS SELECT id FROM t UNION SELECT * FROM (SELECT a FROM t) d;
#                                               ~ star-in-view: view `v3` takes every column of the day it is made
#                                                 help: name the columns
CREATE VIEW v4 AS SELECT COUNT(*) AS n FROM t WHERE EXISTS (SELECT * FROM t);
-- lintel: allow star-in-view (a mirror, remade by every deployment)
CREATE VIEW v5 AS SELECT * FROM t;

-- @case the columns are named
CREATE TABLE t (id INT PRIMARY KEY, a INT);
CREATE VIEW v AS SELECT id, a FROM t WHERE EXISTS (SELECT * FROM t);

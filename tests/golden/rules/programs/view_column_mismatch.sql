-- @schema
CREATE TABLE a (i INT PRIMARY KEY, j INT);
CREATE TABLE b (i INT PRIMARY KEY);

-- @migration
CREATE VIEW v (x) AS SELECT i, j FROM a;
#              ~ view-column-mismatch: 1 names for the 2 columns of the query
#                note: the server refuses the statement with error 1353
CREATE VIEW v AS SELECT a.i, b.i FROM a JOIN b;
#                            ~~~ view-column-mismatch: the view would have two columns `i`
#                              note: the server refuses the statement with error 1060
CREATE VIEW v AS SELECT * FROM a JOIN b;
#                       ~ view-column-mismatch: the view would have two columns `i`
#                         note: the server refuses the statement with error 1060
CREATE VIEW v (x, X) AS SELECT i, j FROM a;
#                 ~ view-column-mismatch: the view would have two columns `X`
#                   note: the server refuses the statement with error 1060
CREATE VIEW v (x, y) AS SELECT i, j FROM a;

-- @open silent
CREATE VIEW v (x) AS SELECT * FROM unseen;

-- @case allowed
CREATE VIEW v (x) AS SELECT i, j FROM a; -- lintel: allow view-column-mismatch (tried out)

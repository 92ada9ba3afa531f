-- @schema
CREATE TABLE a (i INT PRIMARY KEY);
CREATE TABLE b (i INT PRIMARY KEY, j INT);

-- @migration
SELECT 1 UNION SELECT 1, 2;
#              ~~~~~~~~~~~ set-operation-column-mismatch: 1 columns on one side and 2 on the other
#                note: the server refuses the statement with error 1222
CREATE VIEW w AS SELECT * FROM a UNION ALL SELECT * FROM b;
#                                          ~~~~~~~~~~~~~~~ set-operation-column-mismatch: 1 columns on one side and 2 on the other
#                                            note: the server refuses the statement with error 1222
SELECT * FROM a UNION ALL SELECT i FROM b;
CREATE VIEW v AS SELECT i FROM a EXCEPT SELECT i, j FROM b;
#                                       ~~~~~~~~~~~~~~~~~~ set-operation-column-mismatch: 1 columns on one side and 2 on the other
#                                         note: the server refuses the statement with error 1222

-- @open silent
SELECT * FROM unseen UNION SELECT 1, 2;

-- @case allowed
SELECT 1 UNION SELECT 1, 2; -- lintel: allow set-operation-column-mismatch (tried out)

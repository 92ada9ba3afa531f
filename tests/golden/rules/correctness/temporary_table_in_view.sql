-- @schema
CREATE TABLE a (i INT PRIMARY KEY);

-- @migration
CREATE TEMPORARY TABLE b (i INT);
CREATE VIEW v AS SELECT i FROM b;
#                              ~ temporary-table-in-view: a view cannot read temporary table `b`
#                                note: the server refuses the statement with error 1352
CREATE VIEW v AS SELECT @x AS x;
#                       ~~ temporary-table-in-view: a view cannot read a variable
#                         note: the server refuses the statement with error 1351
CREATE VIEW v AS SELECT i FROM a;

-- @open allowed
CREATE VIEW v AS SELECT @x AS x; -- lintel: allow temporary-table-in-view (tried out)

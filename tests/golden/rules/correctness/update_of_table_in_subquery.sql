-- @mysql 8.4 mariadb-10.11
-- @schema
CREATE TABLE a (i INT PRIMARY KEY, j INT);

-- @migration
DELETE FROM a WHERE i IN (SELECT j FROM a);
#                                       ~ [8.4] update-of-table-in-subquery: `a` is changed and read in the same statement
#                                         note: the server refuses the statement with error 1093
UPDATE a SET j = (SELECT MAX(i) FROM a);
DELETE FROM a WHERE i IN (SELECT j FROM (SELECT j FROM a) AS b);

-- @open the table need not be known
DELETE FROM unseen WHERE i IN (SELECT j FROM unseen);
#                                            ~~~~~~ [8.4] update-of-table-in-subquery: `unseen` is changed and read in the same statement
#                                              note: the server refuses the statement with error 1093

-- @case allowed
-- @mysql 8.4
DELETE FROM a WHERE i IN (SELECT j FROM a); -- lintel: allow update-of-table-in-subquery (tried out)

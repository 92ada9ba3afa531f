-- @schema
CREATE TABLE a (i INT PRIMARY KEY, n INT);
CREATE TABLE b (i INT PRIMARY KEY, m INT);

-- @migration
SELECT i FROM a JOIN b ON a.i = b.i;
#      ~ ambiguous-column: column `i` is in more than one table of this FROM clause
#        note: the server refuses the statement with error 1052
SELECT n, m FROM a JOIN b ON a.i = b.i;
SELECT i FROM a JOIN b USING (i);
UPDATE a JOIN b ON a.i = b.i SET n = 1 WHERE i = 2;

-- @open silent
SELECT i FROM x JOIN y ON x.i = y.i;

-- @case allowed
SELECT i FROM a JOIN b ON a.i = b.i; -- lintel: allow ambiguous-column (tried out)

-- @schema
CREATE TABLE a (i INT PRIMARY KEY);

-- @migration
SELECT 1 FROM a JOIN a ON TRUE;
SELECT 1 FROM a x JOIN a x ON TRUE;
SELECT 1 FROM a x JOIN a y ON x.i = y.i;
CREATE TABLE a LIKE a;
DROP TABLE a, a;

-- @open not known to be there, and named twice all the same
SELECT 1 FROM unseen x JOIN unseen x ON TRUE;

-- @case allowed
DROP TABLE a, a; -- lintel: allow duplicate-table-alias (tried out)

-- @schema
CREATE TABLE a (i INT PRIMARY KEY);

-- @migration
SELECT 1 FROM a JOIN a ON TRUE;
#                    ~ duplicate-table-alias: `a` names two tables of this FROM clause
#                      note: the server refuses the statement with error 1066
SELECT 1 FROM a x JOIN a x ON TRUE;
#                      ~ duplicate-table-alias: `x` names two tables of this FROM clause
#                        note: the server refuses the statement with error 1066
SELECT 1 FROM a x JOIN a y ON x.i = y.i;
CREATE TABLE a LIKE a;
DROP TABLE a, a;
#             ~ duplicate-table-alias: `a` is named twice
#               note: the server refuses the statement with error 1066

-- @open not known to be there, and named twice all the same
SELECT 1 FROM unseen x JOIN unseen x ON TRUE;
#                           ~~~~~~ duplicate-table-alias: `x` names two tables of this FROM clause
#                             note: the server refuses the statement with error 1066

-- @case allowed
DROP TABLE a, a; -- lintel: allow duplicate-table-alias (tried out)

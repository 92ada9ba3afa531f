-- @mysql 8.0 8.4 mariadb-10.11
-- @schema
CREATE TABLE a (i INT PRIMARY KEY);

-- @migration
ALTER TABLE a ADD COLUMN j INT, ALGORITHM=INSTANT, LOCK=NONE;
#                                                  ~~~~~~~~~ [8.0 8.4] lock-clause-with-instant: ALGORITHM=INSTANT takes no LOCK
#                                                    note: the server refuses the statement with error 1221
#                                                    fix: leave LOCK out
#   + ALTER TABLE a ADD COLUMN j INT, ALGORITHM=INSTANT;
ALTER TABLE a LOCK=SHARED, ALGORITHM=INSTANT, ADD COLUMN k INT;
#             ~~~~~~~~~~~ [8.0 8.4] lock-clause-with-instant: ALGORITHM=INSTANT takes no LOCK
#               note: the server refuses the statement with error 1221
#               fix: leave LOCK out
#   + ALTER TABLE a ALGORITHM=INSTANT, ADD COLUMN k INT;
ALTER TABLE a ADD COLUMN l INT, ALGORITHM=INSTANT, LOCK=DEFAULT;
ALTER TABLE a ADD COLUMN m INT, ALGORITHM=INPLACE, LOCK=NONE;

-- @case another way would be refused as well
-- @mysql 8.4
CREATE INDEX n ON a (i) ALGORITHM=INSTANT LOCK=NONE;
#                                         ~~~~~~~~~ lock-clause-with-instant: ALGORITHM=INSTANT takes no LOCK
#                                           note: the server refuses the statement with error 1221

-- @case allowed
-- @mysql 8.4
ALTER TABLE a ADD COLUMN j INT, ALGORITHM=INSTANT, LOCK=NONE; -- lintel: allow lock-clause-with-instant (tried out)

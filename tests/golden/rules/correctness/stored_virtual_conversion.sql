-- @mysql 8.4 mariadb-10.11
-- @schema
CREATE TABLE a (i INT, v INT AS (i + 1), s INT AS (i + 2) STORED);

-- @migration
ALTER TABLE a MODIFY v INT AS (i + 1) STORED;
#                    ~ [8.4] stored-virtual-conversion: `v` cannot become stored; drop it and add it anew
#                      note: the server refuses the statement with error 3106
#                    ~ [mariadb-10.11] stored-virtual-conversion: `v` cannot become stored; drop it and add it anew
#                      note: the server refuses the statement with error 1907
ALTER TABLE a MODIFY v INT;
#                    ~ [8.4] stored-virtual-conversion: `v` cannot become stored; drop it and add it anew
#                      note: the server refuses the statement with error 3106
#                    ~ [mariadb-10.11] stored-virtual-conversion: `v` cannot become stored; drop it and add it anew
#                      note: the server refuses the statement with error 1907
ALTER TABLE a MODIFY s INT AS (i + 2) VIRTUAL;
#                    ~ [8.4] stored-virtual-conversion: `s` cannot become virtual; drop it and add it anew
#                      note: the server refuses the statement with error 3106
#                    ~ [mariadb-10.11] stored-virtual-conversion: `s` cannot become virtual; drop it and add it anew
#                      note: the server refuses the statement with error 1907
ALTER TABLE a MODIFY s INT;

-- @open silent
ALTER TABLE unseen MODIFY v INT AS (i + 1) STORED;

-- @case allowed
ALTER TABLE a MODIFY v INT; -- lintel: allow stored-virtual-conversion (tried out)

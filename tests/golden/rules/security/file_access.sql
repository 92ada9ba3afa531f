-- @schema
CREATE TABLE t (id INT PRIMARY KEY, a BLOB);

-- @migration
LOAD DATA LOCAL INFILE 'x.csv' INTO TABLE t;
#<~~~~~~~ file-access: `LOAD DATA` reads a file
#  note: the file must be there wherever this runs, and the server must be set to allow it
#  help: write the rows into the migration, or load them with a tool
SELECT * FROM t INTO OUTFILE '/tmp/t.csv';
#               ~~~~~~~~~~~~~~~~~~~~~~~~~ file-access: the query writes a file of the server
#                 note: the folder must be there wherever this runs, and the account needs FILE
#                 help: let a client write it
UPDATE t SET a = LOAD_FILE('/tmp/a.png') WHERE id = 1;
#                ~~~~~~~~~~~~~~~~~~~~~~~ file-access: `LOAD_FILE` reads a file of the server
#                  note: the file must be there wherever this runs, and the account needs FILE
#                  help: write what it holds into the statement

-- @case no file
SELECT id FROM t INTO @outfile;
INSERT INTO t (id, a) VALUES (1, 'INTO OUTFILE');

-- @case allowed
LOAD DATA INFILE 'x.csv' INTO TABLE t; -- lintel: allow file-access (ours)

-- @open nothing is known
CREATE PROCEDURE p() SELECT * FROM t INTO OUTFILE '/tmp/t.csv';
#                                    ~~~~~~~~~~~~~~~~~~~~~~~~~ file-access: the query writes a file of the server
#                                      note: the folder must be there wherever this runs, and the account needs FILE
#                                      help: let a client write it

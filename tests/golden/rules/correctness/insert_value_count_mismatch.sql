-- @schema
CREATE TABLE a (i INT PRIMARY KEY, j INT);

-- @migration
INSERT INTO a VALUES (1);
#                     ~ insert-value-count-mismatch: 1 values for 2 columns in row 1
#                       note: the server refuses the statement with error 1136
INSERT INTO a (i) VALUES (1), (2, 3);
#                              ~~~~ insert-value-count-mismatch: 2 values for 1 columns in row 2
#                                note: the server refuses the statement with error 1136
INSERT INTO a (i, j) SELECT 1;
#                    ~~~~~~~~ insert-value-count-mismatch: 1 columns are selected for 2
#                      note: the server refuses the statement with error 1136
INSERT INTO a VALUES (1, 2);
INSERT INTO a () VALUES ();

-- @open only with a list
INSERT INTO unseen VALUES (1);
INSERT INTO unseen (i, j) VALUES (1);
#                                 ~ insert-value-count-mismatch: 1 values for 2 columns in row 1
#                                   note: the server refuses the statement with error 1136

-- @case allowed
INSERT INTO a VALUES (1); -- lintel: allow insert-value-count-mismatch (tried out)

-- @open
CREATE TABLE a (v VARCHAR(10) CHARACTER SET latin1 COLLATE utf8mb4_bin);
#                                                  ~~~~~~~~~~~~~~~~~~~ charset-collation-mismatch: collation `utf8mb4_bin` is for utf8mb4, not for latin1
#                                                    note: the server refuses the statement with error 1253
CREATE TABLE b (v VARCHAR(10) CHARACTER SET latin1 COLLATE latin1_bin);
ALTER TABLE b CONVERT TO CHARACTER SET utf8mb4 COLLATE latin1_bin;
#                                                      ~~~~~~~~~~ charset-collation-mismatch: collation `latin1_bin` is for latin1, not for utf8mb4
#                                                        note: the server refuses the statement with error 1253

-- @open allowed
CREATE TABLE a (v VARCHAR(10) CHARACTER SET latin1 COLLATE utf8mb4_bin); -- lintel: allow charset-collation-mismatch (tried out)

-- @open
CREATE TABLE a (v VARCHAR(10) CHARACTER SET latin1 COLLATE utf8mb4_bin);
#                                                  ~~~~~~~~~~~~~~~~~~~ server-error: (1253) collation `utf8mb4_bin` is for utf8mb4, not for latin1
CREATE TABLE b (v VARCHAR(10) CHARACTER SET latin1 COLLATE latin1_bin);
ALTER TABLE b CONVERT TO CHARACTER SET utf8mb4 COLLATE latin1_bin;
#                                                      ~~~~~~~~~~ server-error: (1253) collation `latin1_bin` is for latin1, not for utf8mb4

-- @open allowed
CREATE TABLE a (v VARCHAR(10) CHARACTER SET latin1 COLLATE utf8mb4_bin); -- lintel: allow charset-collation-mismatch (tried out)
#                                                  ~~~~~~~~~~~~~~~~~~~ server-error: (1253) collation `utf8mb4_bin` is for utf8mb4, not for latin1

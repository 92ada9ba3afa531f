-- @mysql 5.7 8.4 mariadb-10.11 mariadb-11.4.5
-- @open
CREATE TABLE a (i INT) COLLATE utf8mb4_0900_ai_ci;
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~ [5.7 mariadb-10.11] unknown-collation: there is no collation `utf8mb4_0900_ai_ci`
#                        note: the server refuses the statement with error 1273
CREATE TABLE b (i INT) CHARACTER SET utf9;
#                      ~~~~~~~~~~~~~~~~~~ unknown-collation: there is no character set `utf9`
#                        note: the server refuses the statement with error 1115
CREATE TABLE c (v VARCHAR(10) COLLATE utf8mb4_bin);
CREATE TABLE d (v VARCHAR(10) COLLATE utf8mb4_uca1400_ai_ci);
#                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [5.7 8.4] unknown-collation: there is no collation `utf8mb4_uca1400_ai_ci`
#                               note: the server refuses the statement with error 1273

-- @open allowed
CREATE TABLE b (i INT) CHARACTER SET utf9; -- lintel: allow unknown-collation (tried out)

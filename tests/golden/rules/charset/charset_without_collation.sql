-- @open
-- @mysql 5.7 8.4
CREATE TABLE t (id INT PRIMARY KEY) DEFAULT CHARSET=utf8mb4;
#                                   ~~~~~~~~~~~~~~~~~~~~~~~ [5.7] charset-without-collation: the collation of `t` is left to the server
#                                     note: MySQL 5.7 takes `utf8mb4_general_ci`, 8.0 and later `utf8mb4_0900_ai_ci`
#                                     help: write the collation beside it: `COLLATE=utf8mb4_general_ci`
#                                     unsafe fix: name the collation that the target takes
#   + CREATE TABLE t (id INT PRIMARY KEY) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
#                                   ~~~~~~~~~~~~~~~~~~~~~~~ [8.4] charset-without-collation: the collation of `t` is left to the server
#                                     note: MySQL 5.7 takes `utf8mb4_general_ci`, 8.0 and later `utf8mb4_0900_ai_ci`
#                                     help: write the collation beside it: `COLLATE=utf8mb4_0900_ai_ci`
#                                     unsafe fix: name the collation that the target takes
#   + CREATE TABLE t (id INT PRIMARY KEY) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- @open written, or no such choice
CREATE TABLE a (id INT PRIMARY KEY) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE TABLE b (id INT PRIMARY KEY) DEFAULT CHARSET=latin1;
CREATE TABLE c (id INT PRIMARY KEY);

-- @open allowed
CREATE TABLE t (id INT PRIMARY KEY) CHARSET utf8mb4; -- lintel: allow charset-without-collation (8.4 only)

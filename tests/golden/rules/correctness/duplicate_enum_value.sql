-- @open
CREATE TABLE a (e ENUM('a', 'b', 'A') CHARACTER SET utf8mb4);
#               ~ duplicate-enum-value (note): `e` has member 'a' twice
#                 note: the server's default sql_mode refuses the statement with error 1291
#                 help: write what every mode takes, or say `SET sql_mode = ...` in the file
CREATE TABLE b (s SET('a', 'b', 'a') CHARACTER SET utf8mb4);
#               ~ duplicate-enum-value (note): `s` has member 'a' twice
#                 note: the server's default sql_mode refuses the statement with error 1291
#                 help: write what every mode takes, or say `SET sql_mode = ...` in the file
CREATE TABLE c (e ENUM('a', 'A') CHARACTER SET utf8mb4 COLLATE utf8mb4_bin);
SET sql_mode = '';
CREATE TABLE d (e ENUM('a', 'A') CHARACTER SET utf8mb4);

-- @open allowed
CREATE TABLE a (e ENUM('a', 'b', 'A') CHARACTER SET utf8mb4); -- lintel: allow duplicate-enum-value (tried out)

-- @open
CREATE TABLE a (v VARCHAR(16384)) CHARACTER SET utf8mb4;
#               ~ varchar-becomes-text (note): `v` holds more than 65535 bytes; use TEXT or BLOB
#                 note: the server's default sql_mode refuses the statement with error 1074
#                 help: write what every mode takes, or say `SET sql_mode = ...` in the file
CREATE TABLE b (v VARCHAR(16384)) CHARACTER SET latin1;
CREATE TABLE c (v VARBINARY(70000));
#               ~ varchar-becomes-text (note): `v` holds more than 65535 bytes; use TEXT or BLOB
#                 note: the server's default sql_mode refuses the statement with error 1074
#                 help: write what every mode takes, or say `SET sql_mode = ...` in the file
SET sql_mode = '';
CREATE TABLE d (v VARCHAR(16384)) CHARACTER SET utf8mb4;

-- @open allowed
CREATE TABLE a (v VARCHAR(16384)) CHARACTER SET utf8mb4; -- lintel: allow varchar-becomes-text (tried out)

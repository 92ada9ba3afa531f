-- @open
CREATE TABLE a (v VARCHAR(16384)) CHARACTER SET utf8mb4;
CREATE TABLE b (v VARCHAR(16384)) CHARACTER SET latin1;
CREATE TABLE c (v VARBINARY(70000));
SET sql_mode = '';
CREATE TABLE d (v VARCHAR(16384)) CHARACTER SET utf8mb4;

-- @open allowed
CREATE TABLE a (v VARCHAR(16384)) CHARACTER SET utf8mb4; -- lintel: allow varchar-becomes-text (tried out)

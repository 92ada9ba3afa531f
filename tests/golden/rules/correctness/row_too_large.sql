-- @open
CREATE TABLE a (v VARCHAR(10000), w VARCHAR(10000)) CHARACTER SET utf8mb4;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ row-too-large: a row of `a` takes 80005 bytes, and 65535 is the most
#  note: the server refuses the statement with error 1118
CREATE TABLE b (v VARCHAR(10000), w TEXT) CHARACTER SET utf8mb4;
ALTER TABLE b ADD COLUMN x VARCHAR(10000);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ row-too-large: a row of `b` takes 80015 bytes, and 65535 is the most
#  note: the server refuses the statement with error 1118

-- @open silent
ALTER TABLE unseen ADD COLUMN x VARCHAR(10000), ADD COLUMN y VARCHAR(10000);

-- @open allowed
CREATE TABLE a (v VARCHAR(10000), w VARCHAR(10000)) CHARACTER SET utf8mb4; -- lintel: allow row-too-large (tried out)

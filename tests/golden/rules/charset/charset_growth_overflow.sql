-- @schema
CREATE TABLE a (i INT PRIMARY KEY, v VARCHAR(1000), KEY k (v)) CHARACTER SET latin1;
CREATE TABLE b (i INT PRIMARY KEY, v VARCHAR(30000)) CHARACTER SET latin1;
CREATE TABLE c (i INT PRIMARY KEY, v VARCHAR(700), KEY k (v)) CHARACTER SET latin1;

-- @migration
ALTER TABLE a CONVERT TO CHARACTER SET utf8mb4;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ charset-growth-overflow: `v` takes 4000 bytes of index `k`, and 3072 is the most
#  note: the server refuses the statement with error 1071
ALTER TABLE a MODIFY v VARCHAR(1000) CHARACTER SET utf8mb4;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ charset-growth-overflow: `v` takes 4000 bytes of index `k`, and 3072 is the most
#  note: the server refuses the statement with error 1071
ALTER TABLE c CONVERT TO CHARACTER SET utf8mb4;
ALTER TABLE a DROP INDEX k, CONVERT TO CHARACTER SET utf8mb4;

-- @case silent: another rule's
ALTER TABLE c ADD COLUMN w VARCHAR(4000), ADD KEY l (w); -- lintel: allow key-too-long (told there)

-- @open silent
ALTER TABLE unseen CONVERT TO CHARACTER SET utf8mb4;

-- @case allowed
ALTER TABLE a CONVERT TO CHARACTER SET utf8mb4; -- lintel: allow charset-growth-overflow (tried out)

-- @open
CREATE TABLE a (v VARCHAR(10) CHARACTER SET latin1 COLLATE utf8mb4_bin);
CREATE TABLE b (v VARCHAR(10) CHARACTER SET latin1 COLLATE latin1_bin);
ALTER TABLE b CONVERT TO CHARACTER SET utf8mb4 COLLATE latin1_bin;

-- @open allowed
CREATE TABLE a (v VARCHAR(10) CHARACTER SET latin1 COLLATE utf8mb4_bin); -- lintel: allow charset-collation-mismatch (tried out)

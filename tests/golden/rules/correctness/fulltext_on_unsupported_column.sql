-- @open
CREATE TABLE a (i INT, FULLTEXT KEY (i));
CREATE TABLE b (v VARCHAR(10) COLLATE utf8mb4_bin, w VARCHAR(10) COLLATE utf8mb4_general_ci, FULLTEXT KEY (v, w));
CREATE TABLE c (v VARCHAR(10), g VARCHAR(10) AS (v), FULLTEXT KEY (g));
CREATE TABLE d (v VARCHAR(10) COLLATE utf8mb4_bin, w TEXT COLLATE utf8mb4_bin, FULLTEXT KEY (v, w));

-- @open silent
CREATE FULLTEXT INDEX k ON unseen (i);

-- @open allowed
CREATE TABLE a (i INT, FULLTEXT KEY (i)); -- lintel: allow fulltext-on-unsupported-column (tried out)

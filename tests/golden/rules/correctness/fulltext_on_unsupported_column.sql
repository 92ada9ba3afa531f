-- @open
CREATE TABLE a (i INT, FULLTEXT KEY (i));
#                      ~~~~~~~~~~~~~~~~ fulltext-on-unsupported-column: `i` is int, which a full-text index cannot hold
#                        note: the server refuses the statement with error 1283
CREATE TABLE b (v VARCHAR(10) COLLATE utf8mb4_bin, w VARCHAR(10) COLLATE utf8mb4_general_ci, FULLTEXT KEY (v, w));
#                                                                                            ~~~~~~~~~~~~~~~~~~~ fulltext-on-unsupported-column: columns of full-text index `v` have several collations
#                                                                                              note: the server refuses the statement with error 1283
CREATE TABLE c (v VARCHAR(10), g VARCHAR(10) AS (v), FULLTEXT KEY (g));
#                                                    ~~~~~~~~~~~~~~~~ fulltext-on-unsupported-column: virtual column `g` cannot have a full-text index
#                                                      note: the server refuses the statement with error 3106
CREATE TABLE d (v VARCHAR(10) COLLATE utf8mb4_bin, w TEXT COLLATE utf8mb4_bin, FULLTEXT KEY (v, w));

-- @open silent
CREATE FULLTEXT INDEX k ON unseen (i);

-- @open allowed
CREATE TABLE a (i INT, FULLTEXT KEY (i)); -- lintel: allow fulltext-on-unsupported-column (tried out)

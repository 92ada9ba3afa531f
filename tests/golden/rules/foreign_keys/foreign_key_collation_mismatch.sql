-- @schema
CREATE TABLE codes (c CHAR(2) PRIMARY KEY) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci;

-- @migration
CREATE TABLE a (c CHAR(2), FOREIGN KEY (c) REFERENCES codes (c)) CHARACTER SET latin1;
#                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-collation-mismatch: `c` is char(2) (latin1_swedish_ci) and the referenced `codes`.`c` is char(2) (utf8mb4_general_ci)
#                            2:21 declared here
#                            note: the server refuses the statement with error 3780
#                            unsafe fix: give it the collation of the referenced column
#   + CREATE TABLE a (c CHAR(2) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci, FOREIGN KEY (c) REFERENCES codes (c)) CHARACTER SET latin1;
CREATE TABLE b (c CHAR(2) CHARACTER SET latin1 COLLATE latin1_bin, FOREIGN KEY (c) REFERENCES codes (c));
#                                                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-collation-mismatch: `c` is char(2) (latin1_bin) and the referenced `codes`.`c` is char(2) (utf8mb4_general_ci)
#                                                                    2:21 declared here
#                                                                    note: the server refuses the statement with error 3780
#                                                                    unsafe fix: give it the collation of the referenced column
#   + CREATE TABLE b (c CHAR(2) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci, FOREIGN KEY (c) REFERENCES codes (c));
CREATE TABLE d (c CHAR(2) COLLATE utf8mb4_bin NOT NULL, FOREIGN KEY (c) REFERENCES codes (c));
#                                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-collation-mismatch: `c` is char(2) (utf8mb4_bin) and the referenced `codes`.`c` is char(2) (utf8mb4_general_ci)
#                                                         2:21 declared here
#                                                         note: the server refuses the statement with error 3780
#                                                         unsafe fix: give it the collation of the referenced column
#   + CREATE TABLE d (c CHAR(2) COLLATE utf8mb4_general_ci NOT NULL, FOREIGN KEY (c) REFERENCES codes (c));
CREATE TABLE e (c CHAR(2) CHARACTER SET latin1 NOT NULL, FOREIGN KEY (c) REFERENCES codes (c));
#                                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-collation-mismatch: `c` is char(2) (latin1_swedish_ci) and the referenced `codes`.`c` is char(2) (utf8mb4_general_ci)
#                                                          2:21 declared here
#                                                          note: the server refuses the statement with error 3780
#                                                          unsafe fix: give it the collation of the referenced column
#   + CREATE TABLE e (c CHAR(2) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci NOT NULL, FOREIGN KEY (c) REFERENCES codes (c));
CREATE TABLE f (c CHAR(3) COLLATE utf8mb4_general_ci, FOREIGN KEY (c) REFERENCES codes (c));

-- @case added to a column that was there
CREATE TABLE g (c CHAR(2)) CHARACTER SET latin1;
ALTER TABLE g ADD FOREIGN KEY (c) REFERENCES codes (c);
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-collation-mismatch: `c` is char(2) (latin1_swedish_ci) and the referenced `codes`.`c` is char(2) (utf8mb4_general_ci)
#                   2:21 declared here
#                   note: the server refuses the statement with error 3780

-- @case other servers
-- @mysql 5.7 mariadb-10.11
CREATE TABLE d (c CHAR(2) COLLATE utf8mb4_bin, FOREIGN KEY (c) REFERENCES codes (c));
#                                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [5.7] foreign-key-collation-mismatch: `c` is char(2) (utf8mb4_bin) and the referenced `codes`.`c` is char(2) (utf8mb4_general_ci)
#                                                2:21 declared here
#                                                note: the server refuses the statement with error 1215
#                                                unsafe fix: give it the collation of the referenced column
#   + CREATE TABLE d (c CHAR(2) COLLATE utf8mb4_general_ci, FOREIGN KEY (c) REFERENCES codes (c));
#                                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [mariadb-10.11] foreign-key-collation-mismatch: `c` is char(2) (utf8mb4_bin) and the referenced `codes`.`c` is char(2) (utf8mb4_general_ci)
#                                                2:21 declared here
#                                                note: the server refuses the statement with error 1005
#                                                unsafe fix: give it the collation of the referenced column
#   + CREATE TABLE d (c CHAR(2) COLLATE utf8mb4_general_ci, FOREIGN KEY (c) REFERENCES codes (c));

-- @open silent
ALTER TABLE unseen ADD FOREIGN KEY (c) REFERENCES codes (c);

-- @case allowed
CREATE TABLE d (c CHAR(2) COLLATE utf8mb4_bin, FOREIGN KEY (c) REFERENCES codes (c)); -- lintel: allow foreign-key-collation-mismatch (tried out)

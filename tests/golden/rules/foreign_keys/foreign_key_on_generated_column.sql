-- @mysql 5.7 8.4 mariadb-10.11
-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
CREATE TABLE b (i INT, p INT AS (i) STORED, FOREIGN KEY (p) REFERENCES users (id) ON DELETE SET NULL);
#                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [5.7] foreign-key-on-generated-column: foreign key `b_ibfk_1` would write generated column `p`
#                                             note: the server refuses the statement with error 1215
#                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.4] foreign-key-on-generated-column: foreign key `b_ibfk_1` would write generated column `p`
#                                             note: the server refuses the statement with error 3104
#                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [mariadb-10.11] foreign-key-on-generated-column: foreign key `b_ibfk_1` would write generated column `p`
#                                             note: the server refuses the statement with error 1905
CREATE TABLE c (i INT, p INT AS (i) STORED, FOREIGN KEY (p) REFERENCES users (id));

-- @case virtual, and what a stored one is made of
-- @mysql 8.4
CREATE TABLE a (i INT, p INT AS (i), FOREIGN KEY (p) REFERENCES users (id));
#                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-on-generated-column: foreign key `a_ibfk_1` rests on virtual column `p`
#                                      note: the server refuses the statement with error 3733
CREATE TABLE d (p INT, s INT AS (p) STORED, FOREIGN KEY (p) REFERENCES users (id) ON DELETE SET NULL);
#                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-on-generated-column: foreign key `d_ibfk_1` would write `p`, from which a stored column is worked out
#                                             note: the server refuses the statement with error 1215

-- @open silent
ALTER TABLE unseen ADD FOREIGN KEY (p) REFERENCES users (id) ON DELETE SET NULL;

-- @case allowed
CREATE TABLE b (i INT, p INT AS (i) STORED, FOREIGN KEY (p) REFERENCES users (id) ON DELETE SET NULL); -- lintel: allow foreign-key-on-generated-column (tried out)

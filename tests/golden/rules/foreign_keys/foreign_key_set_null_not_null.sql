-- @mysql 5.7 8.4 mariadb-10.11
-- @schema
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE orders (u INT, FOREIGN KEY (u) REFERENCES users (id) ON DELETE SET NULL);

-- @migration
CREATE TABLE a (p INT NOT NULL, FOREIGN KEY (p) REFERENCES users (id) ON DELETE SET NULL);
#                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [5.7] foreign-key-set-null-not-null: foreign key `a_ibfk_1` would set `p` to NULL, which it cannot be
#                                 note: the server refuses the statement with error 1215
#                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.4] foreign-key-set-null-not-null: foreign key `a_ibfk_1` would set `p` to NULL, which it cannot be
#                                 note: the server refuses the statement with error 1830
#                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [mariadb-10.11] foreign-key-set-null-not-null: foreign key `a_ibfk_1` would set `p` to NULL, which it cannot be
#                                 note: the server refuses the statement with error 1005
CREATE TABLE a (p INT NOT NULL, FOREIGN KEY (p) REFERENCES users (id) ON DELETE CASCADE);
CREATE TABLE b (p INT, FOREIGN KEY (p) REFERENCES users (id) ON UPDATE SET NULL);

-- @case made so later
-- @mysql 8.4
ALTER TABLE orders MODIFY u INT NOT NULL;
#                         ~ foreign-key-set-null-not-null: foreign key `orders_ibfk_1` would set `u` to NULL, which it cannot be
#                           note: the server refuses the statement with error 1830

-- @open silent
ALTER TABLE unseen ADD FOREIGN KEY (p) REFERENCES users (id) ON DELETE SET NULL;

-- @case allowed
CREATE TABLE a (p INT NOT NULL, FOREIGN KEY (p) REFERENCES users (id) ON DELETE SET NULL); -- lintel: allow foreign-key-set-null-not-null (tried out)

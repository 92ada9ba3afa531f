-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50));
CREATE TABLE orders (u INT, n INT, CONSTRAINT of_user FOREIGN KEY (u) REFERENCES users (id));

-- @migration
ALTER TABLE orders DROP COLUMN u;
#                              ~ foreign-key-column-drop: column `u` is needed by foreign key `of_user`
#                                note: the server refuses the statement with error 1828
ALTER TABLE users DROP COLUMN id;
#                             ~~ foreign-key-column-drop: column `id` is needed by foreign key `of_user` of `orders`
#                               note: the server refuses the statement with error 1829
ALTER TABLE users DROP COLUMN name;
ALTER TABLE orders DROP FOREIGN KEY of_user, DROP COLUMN u;

-- @open silent
ALTER TABLE unseen DROP COLUMN u;

-- @case allowed
ALTER TABLE orders DROP COLUMN u; -- lintel: allow foreign-key-column-drop (tried out)

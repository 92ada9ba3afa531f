-- @mysql 5.7 8.4 mariadb-10.11
-- @schema
CREATE TABLE users (id INT NOT NULL, UNIQUE KEY by_id (id));
CREATE TABLE orders (u INT, n INT, KEY by_user (u), FOREIGN KEY (u) REFERENCES users (id));

-- @migration
ALTER TABLE orders DROP INDEX by_user;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-index-drop: index `by_user` is needed by foreign key `orders_ibfk_1`
#  note: the server refuses the statement with error 1553
DROP INDEX by_id ON users;
#<~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-index-drop: index `by_id` is needed by foreign key `orders_ibfk_1`
#  note: the server refuses the statement with error 1553
SET foreign_key_checks = 0;
DROP INDEX by_id ON users;
#<~~~~~~~~~~~~~~~~~~~~~~~ [8.4] foreign-key-index-drop: index `by_id` is needed by foreign key `orders_ibfk_1`
#  note: the server refuses the statement with error 1553

-- @case another one serves
ALTER TABLE orders ADD KEY (u, n), DROP INDEX by_user;

-- @open silent
DROP INDEX by_user ON unseen;

-- @case allowed
DROP INDEX by_id ON users; -- lintel: allow foreign-key-index-drop (tried out)

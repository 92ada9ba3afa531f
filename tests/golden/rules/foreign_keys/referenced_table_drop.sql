-- @mysql 5.7 8.4 mariadb-10.11
-- @schema
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE orders (u INT, FOREIGN KEY (u) REFERENCES users (id));

-- @migration
DROP TABLE users;
#          ~~~~~ [5.7] referenced-table-drop: table `users` is referenced by a foreign key of `orders`
#            note: the server refuses the statement with error 1217
#          ~~~~~ [8.4] referenced-table-drop: table `users` is referenced by a foreign key of `orders`
#            note: the server refuses the statement with error 3730
#          ~~~~~ [mariadb-10.11] referenced-table-drop: table `users` is referenced by a foreign key of `orders`
#            note: the server refuses the statement with error 1451
TRUNCATE TABLE users;
#              ~~~~~ referenced-table-drop: table `users` is referenced by a foreign key of `orders`
#                note: the server refuses the statement with error 1701
SET foreign_key_checks = 0;
DROP TABLE users;

-- @case with its child
-- @mysql 5.7 8.4
DROP TABLE users, orders;

-- @open silent
DROP TABLE unseen;

-- @case allowed
DROP TABLE users; -- lintel: allow referenced-table-drop (tried out)

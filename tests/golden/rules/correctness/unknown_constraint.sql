-- @mysql 5.7 8.4 mariadb-10.11
-- @schema
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE orders (id INT PRIMARY KEY, user INT, CONSTRAINT of_user FOREIGN KEY (user) REFERENCES users (id));

-- @migration
ALTER TABLE orders DROP FOREIGN KEY user;
#                                   ~~~~ unknown-constraint: foreign key `user` does not exist on `orders`
#                                     note: the server refuses the statement with error 1091
ALTER TABLE orders DROP FOREIGN KEY of_user;
ALTER TABLE orders DROP FOREIGN KEY of_user;
#                                   ~~~~~~~ unknown-constraint: foreign key `of_user` does not exist on `orders`
#                                     note: the server refuses the statement with error 1091

-- @case any constraint
-- @mysql 8.4 mariadb-10.11
ALTER TABLE orders DROP CONSTRAINT positive;
#                                  ~~~~~~~~ [8.4] unknown-constraint: constraint `positive` does not exist on `orders`
#                                    note: the server refuses the statement with error 3940
#                                  ~~~~~~~~ [mariadb-10.11] unknown-constraint: constraint `positive` does not exist on `orders`
#                                    note: the server refuses the statement with error 1091

-- @case checks
-- @mysql 8.4
ALTER TABLE orders DROP CHECK positive;
#                             ~~~~~~~~ unknown-constraint: constraint `positive` does not exist on `orders`
#                               note: the server refuses the statement with error 3821
ALTER TABLE orders ALTER CHECK positive NOT ENFORCED;
#                              ~~~~~~~~ unknown-constraint: constraint `positive` does not exist on `orders`
#                                note: the server refuses the statement with error 3821

-- @open silent
-- @mysql 8.4
ALTER TABLE visits DROP FOREIGN KEY of_user;

-- @case allowed
ALTER TABLE orders DROP FOREIGN KEY user; -- lintel: allow unknown-constraint (old servers have it)

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, code VARCHAR(10), UNIQUE KEY (code));
CREATE TABLE orders (u INT, c VARCHAR(10), FOREIGN KEY (u) REFERENCES users (id), FOREIGN KEY (c) REFERENCES users (code));

-- @migration
ALTER TABLE users MODIFY id BIGINT NOT NULL;
#                        ~~ foreign-key-column-change: `u` is int and the referenced `id` is bigint (foreign key `orders_ibfk_1`)
#                          note: the server refuses the statement with error 3780
ALTER TABLE orders MODIFY u BIGINT;
#                         ~ foreign-key-column-change: `u` is bigint and the referenced `id` is int (foreign key `orders_ibfk_1`)
#                           note: the server refuses the statement with error 3780
ALTER TABLE orders MODIFY u INT NOT NULL;
ALTER TABLE orders MODIFY c VARCHAR(20);
ALTER TABLE orders MODIFY c VARCHAR(300);
#                         ~ foreign-key-column-change: the type of `c` cannot change while foreign key `orders_ibfk_2` needs it
#                           note: the server refuses the statement with error 1832

-- @case MariaDB
-- @mysql mariadb-10.11
ALTER TABLE users MODIFY id BIGINT NOT NULL;
#                        ~~ foreign-key-column-change: the type of `id` cannot change while foreign key `orders_ibfk_1` needs it
#                          note: the server refuses the statement with error 1833
ALTER TABLE orders MODIFY u BIGINT;
#                         ~ foreign-key-column-change: the type of `u` cannot change while foreign key `orders_ibfk_1` needs it
#                           note: the server refuses the statement with error 1832

-- @open silent
ALTER TABLE unseen MODIFY u BIGINT;

-- @case allowed
ALTER TABLE users MODIFY id BIGINT NOT NULL; -- lintel: allow foreign-key-column-change (tried out)

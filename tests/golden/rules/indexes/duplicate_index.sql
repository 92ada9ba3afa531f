-- @schema
CREATE TABLE orders (id INT PRIMARY KEY, user_id INT, placed_at DATETIME, KEY by_user (user_id));
CREATE TABLE old_orders (id INT PRIMARY KEY, user_id INT, KEY a (user_id), KEY b (user_id));

-- @migration
CREATE TABLE users (
    id BIGINT UNSIGNED PRIMARY KEY,
    email VARCHAR(255) NOT NULL,
    UNIQUE KEY users_email (email),
    KEY email (email)
#   ~~~~~~~~~~~~~~~~~ duplicate-index: index `email` of `users` has the same parts as `users_email`: `email`
#     9:5 `users_email` is declared here
#     note: both are kept and written with every row, and no query gains by it
#     help: leave `email` out
#     unsafe fix: leave the index out
#   +     UNIQUE KEY users_email (email)
);

-- @case the plain one goes, wherever it stands
CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(255), KEY email (email), UNIQUE KEY users_email (email));
#                                                           ~~~~~~~~~~~~~~~~~ duplicate-index: index `email` of `users` has the same parts as `users_email`: `email`
#                                                             20:80 `users_email` is declared here
#                                                             note: both are kept and written with every row, and no query gains by it
#                                                             help: leave `email` out
#                                                             unsafe fix: leave the index out
#   + CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(255), UNIQUE KEY users_email (email));

-- @case beside the primary key
CREATE TABLE users (id INT PRIMARY KEY, KEY by_id (id), UNIQUE KEY unique_id (id));
#                                       ~~~~~~~~~~~~~~ duplicate-index: index `by_id` of `users` has the same parts as the primary key: `id`
#                                         29:28 the primary key is declared here
#                                         note: both are kept and written with every row, and no query gains by it
#                                         help: leave `by_id` out
#                                         unsafe fix: leave the index out
#   + CREATE TABLE users (id INT PRIMARY KEY, UNIQUE KEY unique_id (id));
#                                                       ~~~~~~~~~~~~~~~~~~~~~~~~~ duplicate-index: index `unique_id` of `users` has the same parts as the primary key: `id`
#                                                         29:28 the primary key is declared here
#                                                         note: both are kept and written with every row, and no query gains by it
#                                                         help: leave `unique_id` out
#                                                         unsafe fix: leave the index out
#   + CREATE TABLE users (id INT PRIMARY KEY, KEY by_id (id));

-- @case declared with the column and again
CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(255) UNIQUE, UNIQUE KEY (email));
#                                                                  ~~~~~~~~~~~~~~~~~~ duplicate-index: index `email_2` of `users` has the same parts as `email`: `email`
#                                                                    44:60 `email` is declared here
#                                                                    note: both are kept and written with every row, and no query gains by it
#                                                                    help: leave `email_2` out
#                                                                    unsafe fix: leave the index out
#   + CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(255) UNIQUE);

-- @case added beside one that was there
CREATE INDEX by_user_2 ON orders (user_id);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ duplicate-index: index `by_user_2` of `orders` has the same parts as `by_user`: `user_id`
#  2:75 `by_user` is declared here
#  note: both are kept and written with every row, and no query gains by it
#  help: leave `by_user_2` out

-- @case added beside one that goes
ALTER TABLE orders DROP INDEX by_user, ADD INDEX orders_by_user (user_id);

-- @case both were there before
ALTER TABLE old_orders ADD COLUMN note TEXT;

-- @case not the same: order, prefix, kind, direction, visibility, expressions
CREATE TABLE t (
    id INT PRIMARY KEY,
    a VARCHAR(100),
    b VARCHAR(100),
    KEY k1 (a, b),
    KEY k2 (b, a),
    KEY k3 (a(10), b),
    FULLTEXT KEY k4 (a, b),
    KEY k5 (a, b DESC),
    KEY k6 (a, b) INVISIBLE,
    KEY k7 ((LOWER(a))),
    KEY k8 ((LOWER(a)))
);

-- @case full text twice
CREATE TABLE t (id INT PRIMARY KEY, a TEXT, FULLTEXT KEY k1 (a), FULLTEXT KEY k2 (a));
#                                                                ~~~~~~~~~~~~~~~~~~~ duplicate-index: index `k2` of `t` has the same parts as `k1`: `a`
#                                                                  81:45 `k1` is declared here
#                                                                  note: both are kept and written with every row, and no query gains by it
#                                                                  help: leave `k2` out
#                                                                  unsafe fix: leave the index out
#   + CREATE TABLE t (id INT PRIMARY KEY, a TEXT, FULLTEXT KEY k1 (a));

-- @case the one that the server makes for a foreign key goes by itself
CREATE TABLE order_lines (id INT PRIMARY KEY, order_id INT, FOREIGN KEY (order_id) REFERENCES orders (id), KEY by_order (order_id));

-- @case allowed
CREATE INDEX by_user_2 ON orders (user_id); -- lintel: allow duplicate-index (the old one goes next week)

-- @open in a table that is partly known
ALTER TABLE orders ADD INDEX a (user_id), ADD INDEX b (user_id);
#                                             ~~~~~~~~~~~~~~~~~ duplicate-index: index `b` of `orders` has the same parts as `a`: `user_id`
#                                               96:24 `a` is declared here
#                                               note: both are kept and written with every row, and no query gains by it
#                                               help: leave `b` out

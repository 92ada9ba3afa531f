-- @schema
CREATE TABLE orders (id INT PRIMARY KEY, user_id INT, placed_at DATETIME, KEY by_user (user_id));

-- @migration
CREATE TABLE visits (
    id INT PRIMARY KEY,
    user_id INT NOT NULL,
    seen_at DATETIME NOT NULL,
    KEY by_user (user_id),
#   ~~~~~~~~~~~~~~~~~~~~~ redundant-index: index `by_user` of `visits` is the beginning of `by_user_and_time`
#     16:5 covered by `user_id, seen_at`
#     note: what looks rows up by `user_id` can use `by_user_and_time`
#     help: leave `by_user` out
#     unsafe fix: leave the index out
#   +     seen_at DATETIME NOT NULL,
    KEY by_user_and_time (user_id, seen_at)
);

-- @case the primary key covers too
CREATE TABLE members (team INT, user INT, PRIMARY KEY (team, user), KEY by_team (team), KEY by_user (user));
#                                                                   ~~~~~~~~~~~~~~~~~~ redundant-index: index `by_team` of `members` is the beginning of the primary key
#                                                                     20:43 covered by `team, user`
#                                                                     note: what looks rows up by `team` can use the primary key
#                                                                     help: leave `by_team` out
#                                                                     unsafe fix: leave the index out
#   + CREATE TABLE members (team INT, user INT, PRIMARY KEY (team, user), KEY by_user (user));

-- @case a unique key covers, but is never redundant
CREATE TABLE users (id INT PRIMARY KEY, a INT, b INT, UNIQUE KEY k1 (a, b), KEY k2 (a));
#                                                                           ~~~~~~~~~~ redundant-index: index `k2` of `users` is the beginning of `k1`
#                                                                             29:55 covered by `a, b`
#                                                                             note: what looks rows up by `a` can use `k1`
#                                                                             help: leave `k2` out
#                                                                             unsafe fix: leave the index out
#   + CREATE TABLE users (id INT PRIMARY KEY, a INT, b INT, UNIQUE KEY k1 (a, b));
CREATE TABLE logins (id INT PRIMARY KEY, a INT, b INT, KEY k1 (a, b), UNIQUE KEY k2 (a));

-- @case a prefix of a column
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(100), KEY k1 (a(10)), KEY k2 (a));
#                                                   ~~~~~~~~~~~~~~ redundant-index: index `k1` of `t` is the beginning of `k2`
#                                                     39:69 covered by `a`
#                                                     note: what looks rows up by `a(10)` can use `k2`
#                                                     help: leave `k1` out
#                                                     unsafe fix: leave the index out
#   + CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(100), KEY k2 (a));

-- @case a longer index makes one that was there redundant
CREATE INDEX by_user_and_time ON orders (user_id, placed_at);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ redundant-index: `by_user_and_time` makes index `by_user` of `orders` redundant
#  2:75 its parts are the first ones of the new index
#  note: what looks rows up by `user_id` can use `by_user_and_time`
#  help: drop it: `ALTER TABLE orders DROP INDEX by_user`

-- @case unless that goes
ALTER TABLE orders ADD INDEX by_user_and_time (user_id, placed_at), DROP INDEX by_user;

-- @case covered only from the second part on, by a prefix, in another direction, or invisibly
CREATE TABLE t (
    id INT PRIMARY KEY,
    a VARCHAR(100),
    b VARCHAR(100),
    KEY k1 (b),
    KEY k2 (a(10), b),
    KEY k3 (a),
    KEY k4 (b DESC, a),
    KEY k5 (b, id) INVISIBLE
);

-- @case duplicates are another rule's
CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT, KEY k1 (a), KEY k2 (a), KEY k3 (a, b));

-- @case the server's own index for a foreign key
CREATE TABLE order_lines (id INT PRIMARY KEY, order_id INT, no INT, FOREIGN KEY (order_id) REFERENCES orders (id));
ALTER TABLE order_lines ADD KEY by_order (order_id, no);

-- @open in a table that is partly known
ALTER TABLE orders ADD INDEX a (user_id), ADD INDEX b (user_id, placed_at);
#                      ~~~~~~~~~~~~~~~~~ redundant-index: index `a` of `orders` is the beginning of `b`
#                        77:47 covered by `user_id, placed_at`
#                        note: what looks rows up by `user_id` can use `b`
#                        help: leave `a` out

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50));
CREATE TABLE orders (id INT PRIMARY KEY, user_id INT);
CREATE TABLE payments (id INT PRIMARY KEY, order_id INT, paid_at DATE);

-- @migration
SELECT o.id, u.name FROM orders o, users u;
#                                  ~~~~~~~ join-without-condition: nothing connects `users` to `orders`
#                                    note: each row of the one is paired with every row of the other
#                                    help: write `JOIN … ON`, or `CROSS JOIN` where every pair is meant
SELECT o.id FROM orders o JOIN users u;
#                              ~~~~~~~ join-without-condition: nothing connects `users` to `orders`
#                                note: each row of the one is paired with every row of the other
#                                help: write `JOIN … ON`, or `CROSS JOIN` where every pair is meant
CREATE VIEW v AS SELECT o.id FROM orders o, payments p, users u WHERE p.order_id = o.id AND p.paid_at > '2024-01-01' ;
CREATE TABLE archive AS SELECT o.id FROM orders o, payments p, users u WHERE p.order_id = o.id;
#                                                              ~~~~~~~ join-without-condition: nothing connects `users` to `orders`
#                                                                note: each row of the one is paired with every row of the other
#                                                                help: write `JOIN … ON`, or `CROSS JOIN` where every pair is meant
UPDATE orders o, users u SET o.user_id = u.id;
#                ~~~~~~~ join-without-condition: nothing connects `users` to `orders`
#                  note: each row of the one is paired with every row of the other
#                  help: write `JOIN … ON`, or `CROSS JOIN` where every pair is meant
DELETE o FROM orders o, users u;
#                       ~~~~~~~ join-without-condition: nothing connects `users` to `orders`
#                         note: each row of the one is paired with every row of the other
#                         help: write `JOIN … ON`, or `CROSS JOIN` where every pair is meant

-- @case inside a program, and in a subquery
CREATE PROCEDURE p() BEGIN SELECT COUNT(*) FROM orders o, users u; END;
#                                                         ~~~~~~~ join-without-condition: nothing connects `users` to `orders`
#                                                           note: each row of the one is paired with every row of the other
#                                                           help: write `JOIN … ON`, or `CROSS JOIN` where every pair is meant
SELECT id FROM users WHERE id IN (SELECT o.user_id FROM orders o, payments p);
#                                                                 ~~~~~~~~~~ join-without-condition: nothing connects `payments` to `orders`
#                                                                   note: each row of the one is paired with every row of the other
#                                                                   help: write `JOIN … ON`, or `CROSS JOIN` where every pair is meant

-- @case a condition anywhere, and pairs that are meant
SELECT o.id FROM orders o, users u WHERE u.id = o.user_id;
SELECT o.id FROM orders o JOIN users u ON u.id = o.user_id;
SELECT o.id FROM orders o JOIN users u USING (id);
SELECT o.id FROM orders o NATURAL JOIN users u;
SELECT o.id FROM orders o CROSS JOIN users u;
SELECT o.id FROM orders o, users u WHERE user_id = u.id;
SELECT o.id FROM orders o, users u WHERE o.id = 1 OR u.id = o.user_id;
SELECT u.id FROM users u JOIN (orders o, payments p) ON u.id = o.user_id AND o.id = p.order_id;
INSERT INTO orders (id, user_id) SELECT p.id, u.id FROM payments p, users u WHERE u.name = 'admin';
SELECT o.id FROM orders o, (SELECT @row := 0) counter;
SELECT o.id FROM orders o, users u WHERE EXISTS (SELECT 1 FROM payments p WHERE p.order_id = o.id AND u.id = o.user_id);

-- @case allowed
SELECT o.id, u.name FROM orders o, users u; -- lintel: allow join-without-condition (all pairs)

-- @open never seen
SELECT a.id FROM a, b;
#                   ~ join-without-condition: nothing connects `b` to `a`
#                     note: each row of the one is paired with every row of the other
#                     help: write `JOIN … ON`, or `CROSS JOIN` where every pair is meant

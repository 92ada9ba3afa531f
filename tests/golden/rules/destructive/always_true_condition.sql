-- @schema
CREATE TABLE users (id INT PRIMARY KEY, active TINYINT NOT NULL, name VARCHAR(20));

-- @migration
UPDATE users SET active = 0 WHERE 1 = 1;
#                                 ~~~~~ always-true-condition: the condition is true of every row
#                                   note: every row of `users` is updated
#                                   help: write the condition that was meant
UPDATE users SET active = 0 WHERE (id = id);
#                                 ~~~~~~~~~ always-true-condition: the condition is true of every row
#                                   note: every row of `users` is updated
#                                   help: write the condition that was meant
UPDATE users u SET active = 0 WHERE u.id = 3 OR TRUE;
#                                   ~~~~~~~~~~~~~~~~ always-true-condition: the condition is true of every row
#                                     note: every row of `users` is updated
#                                     help: write the condition that was meant
DELETE FROM users WHERE 1;
#                       ~ always-true-condition: the condition is true of every row
#                         note: every row of `users` is deleted
#                         help: write the condition that was meant

-- @case conditions
UPDATE users SET active = 0 WHERE id = 1;
UPDATE users SET active = 0 WHERE 1 = 1 AND id = 2;
UPDATE users SET active = 0 WHERE 0;
UPDATE users SET active = 0 WHERE 1 = 2;
DELETE FROM users WHERE name = 'name';
DELETE a FROM users a JOIN users b ON a.name = b.name WHERE 1;

-- @case limited, read only, or without any
DELETE FROM users WHERE 1 LIMIT 10;
SELECT * FROM users WHERE 1 = 1;
DELETE FROM users;

-- @case a table of this change set
CREATE TABLE t (id INT PRIMARY KEY);
DELETE FROM t WHERE 1;

-- @case allowed
DELETE FROM users WHERE 1; -- lintel: allow always-true-condition (test accounts only)

-- @open never seen
DELETE FROM orders WHERE 1 = 1;
#                        ~~~~~ always-true-condition: the condition is true of every row
#                          note: every row of `orders` is deleted
#                          help: write the condition that was meant

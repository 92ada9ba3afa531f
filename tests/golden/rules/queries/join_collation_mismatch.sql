-- @schema
CREATE TABLE users (code VARCHAR(20) COLLATE utf8mb4_general_ci PRIMARY KEY, token VARCHAR(20) COLLATE utf8mb4_bin,
    old VARCHAR(20) CHARACTER SET latin1);
CREATE TABLE orders (id INT PRIMARY KEY, user_code VARCHAR(20) COLLATE utf8mb4_0900_ai_ci);

-- @migration
CREATE VIEW v AS SELECT o.id FROM orders o JOIN users u ON u.code = o.user_code;
#                                                          ~~~~~~~~~~~~~~~~~~~~ join-collation-mismatch: `code` is utf8mb4_general_ci and `user_code` is utf8mb4_0900_ai_ci
#                                                            2:21 declared here
#                                                            4:42 and here
#                                                            note: the server refuses to compare them, with error 1267
#                                                            help: give both the same collation
SELECT o.id FROM orders o, users u WHERE u.old = o.user_code;
#                                        ~~~~~~~~~~~~~~~~~~~ join-collation-mismatch: `old` is latin1_swedish_ci and `user_code` is utf8mb4_0900_ai_ci
#                                          3:5 declared here
#                                          4:42 and here
#                                          note: one side is converted for each row, and its index is not used
#                                          help: give both the same collation
CREATE PROCEDURE p() BEGIN DELETE FROM users WHERE EXISTS (SELECT 1 FROM orders o WHERE o.user_code = code); END;
#                                                                                       ~~~~~~~~~~~~~~~~~~ join-collation-mismatch: `user_code` is utf8mb4_0900_ai_ci and `code` is utf8mb4_general_ci
#                                                                                         4:42 declared here
#                                                                                         2:21 and here
#                                                                                         note: the server refuses to compare them, with error 1267
#                                                                                         help: give both the same collation

-- @case alike, binary, numbers, a literal
SELECT o.id FROM orders o, users u WHERE u.token = o.user_code;
SELECT a.id FROM orders a JOIN orders b ON a.user_code = b.user_code AND a.id = b.id;
SELECT o.id FROM orders o WHERE o.user_code = 'a';
SELECT o.id FROM orders o JOIN users u ON u.code = o.user_code COLLATE utf8mb4_general_ci;

-- @case allowed
SELECT o.id FROM orders o, users u WHERE u.old = o.user_code; -- lintel: allow join-collation-mismatch (small)

-- @open nothing is known
SELECT o.id FROM orders o JOIN users u ON u.code = o.user_code;

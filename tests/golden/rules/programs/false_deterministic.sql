-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50));

-- @migration
CREATE FUNCTION a() RETURNS CHAR(36) DETERMINISTIC RETURN UUID();
#                                                         ~~~~~~ false-deterministic: `a` is declared DETERMINISTIC and calls `UUID`
#                                                           note: the server may call it once and use the result for every row
#                                                           help: leave `DETERMINISTIC` out, or pass the value as an argument
CREATE FUNCTION b(x INT) RETURNS INT DETERMINISTIC BEGIN IF x > RAND() * 10 THEN RETURN 1; END IF; RETURN 0; END;
#                                                               ~~~~~~ false-deterministic: `b` is declared DETERMINISTIC and calls `RAND`
#                                                                 note: the server may call it once and use the result for every row
#                                                                 help: leave `DETERMINISTIC` out, or pass the value as an argument
CREATE FUNCTION c() RETURNS DATETIME DETERMINISTIC RETURN CURRENT_TIMESTAMP;
#                                                         ~~~~~~~~~~~~~~~~~ false-deterministic: `c` is declared DETERMINISTIC and calls `CURRENT_TIMESTAMP`
#                                                           note: the server may call it once and use the result for every row
#                                                           help: leave `DETERMINISTIC` out, or pass the value as an argument
CREATE FUNCTION d() RETURNS INT DETERMINISTIC READS SQL DATA RETURN (SELECT COUNT(*) FROM users);
#                                                                                         ~~~~~ false-deterministic (note): `d` is declared DETERMINISTIC and reads `users`
#                                                                                           note: its result changes with the table, and replicas under statement-based replication may differ
#                                                                                           help: declare it `READS SQL DATA` and leave `DETERMINISTIC` out

-- @case true, or not declared so
CREATE FUNCTION a(x INT) RETURNS INT DETERMINISTIC RETURN x * 2;
CREATE FUNCTION b() RETURNS CHAR(36) NO SQL RETURN UUID();
CREATE FUNCTION c() RETURNS CHAR(36) NOT DETERMINISTIC NO SQL RETURN UUID();
CREATE FUNCTION d(x DATETIME) RETURNS INT DETERMINISTIC RETURN UNIX_TIMESTAMP(x);
CREATE PROCEDURE p() DETERMINISTIC SELECT NOW();

-- @case allowed
CREATE FUNCTION a() RETURNS CHAR(36) DETERMINISTIC RETURN UUID(); -- lintel: allow false-deterministic (an old server's need)

-- @open nothing is known
CREATE FUNCTION d() RETURNS INT DETERMINISTIC READS SQL DATA RETURN (SELECT COUNT(*) FROM orders);
#                                                                                         ~~~~~~ false-deterministic (note): `d` is declared DETERMINISTIC and reads `orders`
#                                                                                           note: its result changes with the table, and replicas under statement-based replication may differ
#                                                                                           help: declare it `READS SQL DATA` and leave `DETERMINISTIC` out

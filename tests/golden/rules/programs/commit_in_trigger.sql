-- @schema
CREATE TABLE t (id INT PRIMARY KEY, a INT);

-- @migration
CREATE TRIGGER tr AFTER INSERT ON t FOR EACH ROW BEGIN UPDATE u SET a = 1; COMMIT; END;
#                                                                          ~~~~~~ commit-in-trigger: trigger `tr` may not hold this: it ends the transaction
#                                                                            note: the server refuses to make the trigger with error 1422
CREATE FUNCTION f() RETURNS INT DETERMINISTIC BEGIN IF 1 THEN ALTER TABLE t ADD b INT; END IF; RETURN 1; END;
#                                                             ~~~~~~~~~~~~~~~~~~~~~~~ commit-in-trigger: function `f` may not hold this: it ends the transaction
#                                                               note: the server refuses to make the function with error 1422
CREATE FUNCTION g() RETURNS INT DETERMINISTIC BEGIN SELECT 1; RETURN 1; END;
#                                                   ~~~~~~~~ commit-in-trigger: function `g` may not hold this: it hands rows to the client
#                                                     note: the server refuses to make the function with error 1415
CREATE FUNCTION h() RETURNS INT DETERMINISTIC BEGIN PREPARE s FROM 'SELECT 1'; RETURN 1; END;
#                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~ commit-in-trigger: function `h` may not hold this: it runs text as SQL
#                                                     note: the server refuses to make the function with error 1336

-- @case what is allowed
CREATE FUNCTION f() RETURNS INT DETERMINISTIC BEGIN
    DECLARE n INT;
    SELECT COUNT(*) INTO n FROM t;
    CREATE TEMPORARY TABLE x (a INT);
    INSERT INTO x SELECT id FROM t;
    DROP TEMPORARY TABLE x;
    ROLLBACK TO SAVEPOINT s;
    RETURN (SELECT MAX(id) FROM t);
END;
CREATE PROCEDURE p() BEGIN START TRANSACTION; TRUNCATE TABLE t; COMMIT; SELECT 1; END;

-- @case allowed
CREATE TRIGGER tr AFTER INSERT ON t FOR EACH ROW BEGIN
    COMMIT; -- lintel: allow commit-in-trigger (a test of the server)
END;

-- @open nothing is known
CREATE TRIGGER tr AFTER INSERT ON orders FOR EACH ROW TRUNCATE TABLE orders_copy;
#                                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~ commit-in-trigger: trigger `tr` may not hold this: it ends the transaction
#                                                       note: the server refuses to make the trigger with error 1422

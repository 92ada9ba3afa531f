-- @open
CREATE PROCEDURE p() BEGIN
    DECLARE x INT;
    DECLARE c CURSOR FOR SELECT id FROM users;
    DECLARE EXIT HANDLER FOR SQLEXCEPTION ROLLBACK;
    OPEN c;
    LOOP
        FETCH c INTO x;
#             ~ cursor-without-handler: nothing handles the end of cursor `c`
#               note: `FETCH` after the last row ends the program with error 1329
#               help: declare `CONTINUE HANDLER FOR NOT FOUND` and leave the loop by it
    END LOOP;
END;

-- @open handled
CREATE PROCEDURE p() BEGIN
    DECLARE done, x INT;
    DECLARE c CURSOR FOR SELECT id FROM users;
    DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = 1;
    OPEN c;
    REPEAT FETCH c INTO x; UNTIL done END REPEAT;
END;

-- @open by its state, and without a loop
CREATE PROCEDURE p() BEGIN
    DECLARE done, x INT;
    DECLARE c CURSOR FOR SELECT id FROM users;
    DECLARE CONTINUE HANDLER FOR SQLSTATE '02000' SET done = 1;
    OPEN c;
    WHILE NOT done DO FETCH c INTO x; END WHILE;
END;
CREATE PROCEDURE q() BEGIN
    DECLARE x INT;
    DECLARE c CURSOR FOR SELECT COUNT(*) FROM users;
    OPEN c;
    FETCH c INTO x;
END;

-- @open allowed
CREATE PROCEDURE p() BEGIN
    DECLARE x INT;
    DECLARE c CURSOR FOR SELECT id FROM users;
    OPEN c;
    LOOP
        FETCH c INTO x; -- lintel: allow cursor-without-handler (ends by LEAVE)
    END LOOP;
END;

-- @migration
CREATE PROCEDURE a() BEGIN OPEN c; END;
#                               ~ undeclared-variable: cursor `c` is not declared here
#                                 note: the server refuses to make the program with error 1324
#                                 help: declare it in this block or one around it
CREATE PROCEDURE b() BEGIN DECLARE c CURSOR FOR SELECT 1; OPEN c; FETCH c INTO x; CLOSE c; END;
#                                                                              ~ undeclared-variable: variable `x` is not declared here
#                                                                                note: the server refuses to make the program with error 1327
#                                                                                help: declare it in this block or one around it
CREATE PROCEDURE d() BEGIN LOOP LEAVE done; END LOOP; END;
#                                     ~~~~ undeclared-variable: label `done` is not declared here
#                                       note: the server refuses to make the program with error 1308
#                                       help: declare it in this block or one around it
CREATE PROCEDURE e() BEGIN BEGIN DECLARE c CURSOR FOR SELECT 1; END; CLOSE c; END;
#                                                                          ~ undeclared-variable: cursor `c` is not declared here
#                                                                            note: the server refuses to make the program with error 1324
#                                                                            help: declare it in this block or one around it

-- @case declared in this block, one around it, or as a parameter
CREATE PROCEDURE a(OUT x INT) p: BEGIN
    DECLARE y INT;
    DECLARE `c` CURSOR FOR SELECT 1, 2;
    DECLARE EXIT HANDLER FOR NOT FOUND BEGIN CLOSE C; END;
    OPEN c;
    `turn`: LOOP
        BEGIN
            FETCH c INTO x, Y;
            IF x THEN ITERATE turn; END IF;
            LEAVE TURN;
        END;
    END LOOP turn;
    WHILE 1 DO LEAVE p; END WHILE;
    CLOSE c;
END;

-- @case allowed
CREATE PROCEDURE a() BEGIN
    OPEN c; -- lintel: allow undeclared-variable (a test of the server)
END;

-- @open nothing is known
CREATE TRIGGER tr AFTER INSERT ON orders FOR EACH ROW BEGIN CLOSE c; END;
#                                                                 ~ undeclared-variable: cursor `c` is not declared here
#                                                                   note: the server refuses to make the program with error 1324
#                                                                   help: declare it in this block or one around it

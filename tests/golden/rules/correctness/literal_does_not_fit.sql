-- @schema
CREATE TABLE a (i INT PRIMARY KEY, t TINYINT, v VARCHAR(3), e ENUM('x', 'y'), n INT NOT NULL DEFAULT 1);

-- @migration
INSERT INTO a (i, t) VALUES (1, 300);
#                               ~~~ literal-does-not-fit (note): the value for `t` is out of its range: tinyint
#                                 note: the server's default sql_mode refuses the statement with error 1264
#                                 help: write what every mode takes, or say `SET sql_mode = ...` in the file
INSERT INTO a (i, t) VALUES (2, 'many');
#                               ~~~~~~ literal-does-not-fit (note): the value for `t` is no number: tinyint
#                                 note: the server's default sql_mode refuses the statement with error 1366
#                                 help: write what every mode takes, or say `SET sql_mode = ...` in the file
INSERT INTO a (i, v) VALUES (3, 'long');
#                               ~~~~~~ literal-does-not-fit (note): the value for `v` is too long for it: varchar(3)
#                                 note: the server's default sql_mode refuses the statement with error 1406
#                                 help: write what every mode takes, or say `SET sql_mode = ...` in the file
INSERT INTO a (i, e) VALUES (4, 'z');
#                               ~~~ literal-does-not-fit (note): the value for `e` is not one of its members: enum('x','y')
#                                 note: the server's default sql_mode refuses the statement with error 1265
#                                 help: write what every mode takes, or say `SET sql_mode = ...` in the file
INSERT INTO a (i, n) VALUES (5, NULL);
#                               ~~~~ literal-does-not-fit: `n` cannot be NULL
#                                 note: the server refuses the statement with error 1048
INSERT INTO a (i, t, v, e, n) VALUES (6, 100, 'abc', 'y', 2);
INSERT IGNORE INTO a (i, t) VALUES (7, 300);

-- @open silent
INSERT INTO unseen (t) VALUES (300);

-- @case allowed
INSERT INTO a (i, n) VALUES (5, NULL); -- lintel: allow literal-does-not-fit (tried out)

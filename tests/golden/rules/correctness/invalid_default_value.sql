-- @open
CREATE TABLE a (i INT DEFAULT 'x');
#               ~ invalid-default-value: `i` defaults to 'x', which is no number
#                 note: the server refuses the statement with error 1067
CREATE TABLE b (i INT NOT NULL DEFAULT NULL);
#               ~ invalid-default-value: `i` is NOT NULL and cannot default to NULL
#                 note: the server refuses the statement with error 1067
CREATE TABLE c (i TINYINT DEFAULT 300);
#               ~ invalid-default-value: `i` defaults to 300, which its type cannot hold
#                 note: the server refuses the statement with error 1067
CREATE TABLE d (e ENUM('a', 'b') DEFAULT 'c');
#               ~ invalid-default-value: `e` defaults to 'c', which is not a member
#                 note: the server refuses the statement with error 1067
CREATE TABLE f (s SET('a', 'b') DEFAULT 'a,c');
#               ~ invalid-default-value: `s` defaults to 'c', which is not a member
#                 note: the server refuses the statement with error 1067
CREATE TABLE g (i INT AUTO_INCREMENT PRIMARY KEY DEFAULT 1);
#               ~ invalid-default-value: `i` counts by itself and takes no default
#                 note: the server refuses the statement with error 1067
CREATE TABLE h (i INT DEFAULT '7', e ENUM('a', 'b') DEFAULT 'A', s SET('a', 'b') DEFAULT 'b');

-- @open dates by the SQL mode
CREATE TABLE i (d DATE DEFAULT '0000-00-00');
#               ~ invalid-default-value (note): `d` defaults to the zero date, which the SQL mode refuses
#                 note: the server's default sql_mode refuses the statement with error 1067
#                 help: write what every mode takes, or say `SET sql_mode = ...` in the file
CREATE TABLE j (d DATE DEFAULT '2024-02-30');
#               ~ invalid-default-value (note): `d` defaults to '2024-02-30', which is no date
#                 note: the server's default sql_mode refuses the statement with error 1067
#                 help: write what every mode takes, or say `SET sql_mode = ...` in the file
SET sql_mode = '';
CREATE TABLE k (d DATE DEFAULT '0000-00-00');

-- @open allowed
CREATE TABLE a (i INT DEFAULT 'x'); -- lintel: allow invalid-default-value (tried out)

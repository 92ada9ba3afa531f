-- @open
CREATE TABLE a234567890123456789012345678901234567890123456789012345678901234 (id INT PRIMARY KEY);
CREATE TABLE a2345678901234567890123456789012345678901234567890123456789012345 (id INT PRIMARY KEY);
#            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ identifier-too-long: name `a2345678901234567890123456789012345678901234567890123456789012345` is longer than 64 characters
#              note: the server refuses the statement with error 1059
CREATE TABLE t (a2345678901234567890123456789012345678901234567890123456789012345 INT);
#               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ identifier-too-long: name `a2345678901234567890123456789012345678901234567890123456789012345` is longer than 64 characters
#                 note: the server refuses the statement with error 1059
CREATE TABLE t (a INT, KEY a2345678901234567890123456789012345678901234567890123456789012345 (a));
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ identifier-too-long: name `a2345678901234567890123456789012345678901234567890123456789012345` is longer than 64 characters
#                        note: the server refuses the statement with error 1059
CREATE TABLE t (`ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää` INT);

-- @open a constraint that follows its table's name
CREATE TABLE p (id INT PRIMARY KEY);
CREATE TABLE c (p INT, FOREIGN KEY (p) REFERENCES p (id));
RENAME TABLE c TO a23456789012345678901234567890123456789012345678901234567890;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ identifier-too-long: name `a23456789012345678901234567890123456789012345678901234567890_ibfk_1` is longer than 64 characters
#                   note: the server refuses the statement with error 1059

-- @open allowed
CREATE TABLE a2345678901234567890123456789012345678901234567890123456789012345 (id INT); -- lintel: allow identifier-too-long (tried out)

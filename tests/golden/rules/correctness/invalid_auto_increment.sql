-- @open
CREATE TABLE t (a INT AUTO_INCREMENT, b INT PRIMARY KEY);
#               ~ invalid-auto-increment: AUTO_INCREMENT column `a` is not the first of any key
#                 note: the server refuses the statement with error 1075
CREATE TABLE t (a INT, b INT AUTO_INCREMENT, PRIMARY KEY (a, b));
#                      ~ invalid-auto-increment: AUTO_INCREMENT column `b` is not the first of any key
#                        note: the server refuses the statement with error 1075
CREATE TABLE t (a INT AUTO_INCREMENT PRIMARY KEY, b INT AUTO_INCREMENT UNIQUE);
#                                                 ~ invalid-auto-increment: `t` has two AUTO_INCREMENT columns
#                                                   note: the server refuses the statement with error 1075
CREATE TABLE t (a INT, b INT AUTO_INCREMENT, PRIMARY KEY (a, b)) ENGINE=MyISAM;

-- @open made one later
CREATE TABLE u (a INT, b INT PRIMARY KEY);
ALTER TABLE u MODIFY a INT AUTO_INCREMENT;
#                    ~ invalid-auto-increment: AUTO_INCREMENT column `a` is not the first of any key
#                      note: the server refuses the statement with error 1075
ALTER TABLE u MODIFY a INT AUTO_INCREMENT UNIQUE;

-- @open silent
ALTER TABLE unseen MODIFY a INT AUTO_INCREMENT;

-- @open allowed
CREATE TABLE t (a INT AUTO_INCREMENT, b INT PRIMARY KEY); -- lintel: allow invalid-auto-increment (tried out)

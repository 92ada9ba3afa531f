-- @mysql 8.0.15 8.4
-- @open
CREATE TABLE a (i INT, CHECK (i > RAND()));
#                      ~~~~~~~~~~~~~~~~~~ [8.4] invalid-check-constraint: check `a_chk_1` uses `rand`, which is not allowed there
#                        note: the server refuses the statement with error 3814
CREATE TABLE b (i INT, CHECK (i > @x));
#                      ~~~~~~~~~~~~~~ [8.4] invalid-check-constraint: check `b_chk_1` uses a variable
#                        note: the server refuses the statement with error 3816
CREATE TABLE c (i INT, CHECK (j > 1));
#                      ~~~~~~~~~~~~~ [8.4] invalid-check-constraint: check `c_chk_1` names column `j`, which is not there
#                        note: the server refuses the statement with error 3820
CREATE TABLE d (i INT CHECK (j > 1), j INT);
#                     ~~~~~~~~~~~~~ [8.4] invalid-check-constraint: check `d_chk_1` belongs to column `i` and names column `j`
#                       note: the server refuses the statement with error 3813
CREATE TABLE e (i INT AUTO_INCREMENT PRIMARY KEY, CHECK (i > 1));
#                                                 ~~~~~~~~~~~~~ [8.4] invalid-check-constraint: check `e_chk_1` uses AUTO_INCREMENT column `i`
#                                                   note: the server refuses the statement with error 3818
CREATE TABLE f (i INT, CHECK (i + 1));
#                      ~~~~~~~~~~~~~ [8.4] invalid-check-constraint: check `f_chk_1` is not a condition
#                        note: the server refuses the statement with error 3812
CREATE TABLE g (i INT, CHECK (i > (SELECT 1)));
#                      ~~~~~~~~~~~~~~~~~~~~~~ [8.4] invalid-check-constraint: check `g_chk_1` uses a subquery
#                        note: the server refuses the statement with error 3815
CREATE TABLE h (i INT, CHECK (i > 1));

-- @open with a foreign key's action
-- @mysql 8.4 mariadb-10.11
CREATE TABLE p (id INT PRIMARY KEY);
CREATE TABLE q (p INT, CHECK (p > 1), FOREIGN KEY (p) REFERENCES p (id) ON DELETE SET NULL);
#                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.4] invalid-check-constraint: `p` is written by an action of foreign key `q_ibfk_1` and cannot be in check `q_chk_1`
#                                       note: the server refuses the statement with error 3823
#                                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [mariadb-10.11] invalid-check-constraint: `p` is written by foreign key `q_ibfk_1` and cannot be in check `CONSTRAINT_1`
#                                       note: the server refuses the statement with error 1901

-- @open allowed
-- @mysql 8.4
CREATE TABLE a (i INT, CHECK (i > RAND())); -- lintel: allow invalid-check-constraint (tried out)

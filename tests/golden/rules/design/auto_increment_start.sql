-- @migration
CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY) AUTO_INCREMENT=1043;
#                                                  ~~~~~~~~~~~~~~~~~~~ auto-increment-start: `t` starts at 1043
#                                                    help: leave it out

-- @case silent
CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY) AUTO_INCREMENT=1;

-- @case allowed
CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY) AUTO_INCREMENT=1043; -- lintel: allow auto-increment-start (meant so)

-- @open nothing is known
CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY) AUTO_INCREMENT=1043;
#                                                  ~~~~~~~~~~~~~~~~~~~ auto-increment-start: `t` starts at 1043
#                                                    help: leave it out

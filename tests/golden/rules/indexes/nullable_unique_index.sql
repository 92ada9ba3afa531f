-- @schema
CREATE TABLE users (id INT PRIMARY KEY, old INT);

-- @migration
CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT NOT NULL, UNIQUE KEY k (a, b));
#                                                          ~~~~~~~~~~~~~~~~~~~ nullable-unique-index: unique key `k` of `t` takes any number of rows where `a` is NULL
#                                                            5:37 declared here

-- @case silent
CREATE TABLE t (id INT PRIMARY KEY, a INT NOT NULL, b INT, UNIQUE KEY k (a), KEY l (b));

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT NOT NULL, UNIQUE KEY k (a, b)); -- lintel: allow nullable-unique-index (meant so)

-- @open nothing is known
CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT NOT NULL, UNIQUE KEY k (a, b));
#                                                          ~~~~~~~~~~~~~~~~~~~ nullable-unique-index: unique key `k` of `t` takes any number of rows where `a` is NULL
#                                                            16:37 declared here

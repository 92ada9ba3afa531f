-- @schema
CREATE TABLE users (id INT PRIMARY KEY, old INT);

-- @migration
CREATE TABLE t (a INT, b INT, c INT, d INT, e INT, PRIMARY KEY (a, b, c, d, e));
#                                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~ wide-primary-key: the primary key of `t` has 5 parts and up to 20 bytes
#                                                    note: each entry of a secondary index repeats it
#                                                    help: make a number the primary key, and this a unique key

-- @case silent
CREATE TABLE t (a INT, b INT, PRIMARY KEY (a, b));

-- @case other options
-- @config
-- [rules.wide-primary-key]
-- parts = 1
CREATE TABLE t (a INT, b INT, PRIMARY KEY (a, b));
#                             ~~~~~~~~~~~~~~~~~~ wide-primary-key: the primary key of `t` has 2 parts and up to 8 bytes
#                               note: each entry of a secondary index repeats it
#                               help: make a number the primary key, and this a unique key

-- @case allowed
CREATE TABLE t (a INT, b INT, c INT, d INT, e INT, PRIMARY KEY (a, b, c, d, e)); -- lintel: allow wide-primary-key (meant so)

-- @open nothing is known
CREATE TABLE t (a INT, b INT, c INT, d INT, e INT, PRIMARY KEY (a, b, c, d, e));
#                                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~ wide-primary-key: the primary key of `t` has 5 parts and up to 20 bytes
#                                                    note: each entry of a secondary index repeats it
#                                                    help: make a number the primary key, and this a unique key

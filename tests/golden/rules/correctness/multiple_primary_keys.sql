-- @open
CREATE TABLE t (a INT PRIMARY KEY, b INT, PRIMARY KEY (b));
#                                         ~~~~~~~~~~~~~~~ multiple-primary-keys: `t` has a primary key already
#                                           note: the server refuses the statement with error 1068
CREATE TABLE u (a INT PRIMARY KEY, b INT NOT NULL);
ALTER TABLE u ADD PRIMARY KEY (b);
#                 ~~~~~~~~~~~~~~~ multiple-primary-keys: `u` has a primary key already
#                   note: the server refuses the statement with error 1068
ALTER TABLE u DROP PRIMARY KEY, ADD PRIMARY KEY (b);

-- @open silent
ALTER TABLE unseen ADD PRIMARY KEY (b);

-- @open allowed
CREATE TABLE t (a INT PRIMARY KEY, b INT, PRIMARY KEY (b)); -- lintel: allow multiple-primary-keys (tried out)

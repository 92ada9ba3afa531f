-- @open
CREATE TABLE t (a INT PRIMARY KEY, b INT, PRIMARY KEY (b));
CREATE TABLE u (a INT PRIMARY KEY, b INT NOT NULL);
ALTER TABLE u ADD PRIMARY KEY (b);
ALTER TABLE u DROP PRIMARY KEY, ADD PRIMARY KEY (b);

-- @open silent
ALTER TABLE unseen ADD PRIMARY KEY (b);

-- @open allowed
CREATE TABLE t (a INT PRIMARY KEY, b INT, PRIMARY KEY (b)); -- lintel: allow multiple-primary-keys (tried out)

-- @mysql 8.0.28 8.4 9.1
-- @schema
CREATE TABLE t (id INT PRIMARY KEY);
ALTER TABLE t ADD COLUMN c1 INT;
ALTER TABLE t ADD COLUMN c2 INT;
ALTER TABLE t ADD COLUMN c3 INT;
ALTER TABLE t ADD COLUMN c4 INT;
ALTER TABLE t ADD COLUMN c5 INT;
ALTER TABLE t ADD COLUMN c6 INT;
ALTER TABLE t ADD COLUMN c7 INT;
ALTER TABLE t ADD COLUMN c8 INT;
ALTER TABLE t ADD COLUMN c9 INT;
ALTER TABLE t ADD COLUMN c10 INT;
ALTER TABLE t ADD COLUMN c11 INT;
ALTER TABLE t ADD COLUMN c12 INT;
ALTER TABLE t ADD COLUMN c13 INT;
ALTER TABLE t ADD COLUMN c14 INT;
ALTER TABLE t ADD COLUMN c15 INT;
ALTER TABLE t ADD COLUMN c16 INT;
ALTER TABLE t ADD COLUMN c17 INT;
ALTER TABLE t ADD COLUMN c18 INT;
ALTER TABLE t ADD COLUMN c19 INT;
ALTER TABLE t ADD COLUMN c20 INT;
ALTER TABLE t ADD COLUMN c21 INT;
ALTER TABLE t ADD COLUMN c22 INT;
ALTER TABLE t ADD COLUMN c23 INT;
ALTER TABLE t ADD COLUMN c24 INT;
ALTER TABLE t ADD COLUMN c25 INT;
ALTER TABLE t ADD COLUMN c26 INT;
ALTER TABLE t ADD COLUMN c27 INT;
ALTER TABLE t ADD COLUMN c28 INT;
ALTER TABLE t ADD COLUMN c29 INT;
ALTER TABLE t ADD COLUMN c30 INT;
ALTER TABLE t ADD COLUMN c31 INT;
ALTER TABLE t ADD COLUMN c32 INT;
ALTER TABLE t ADD COLUMN c33 INT;
ALTER TABLE t ADD COLUMN c34 INT;
ALTER TABLE t ADD COLUMN c35 INT;
ALTER TABLE t ADD COLUMN c36 INT;
ALTER TABLE t ADD COLUMN c37 INT;
ALTER TABLE t ADD COLUMN c38 INT;
ALTER TABLE t ADD COLUMN c39 INT;
ALTER TABLE t ADD COLUMN c40 INT;
ALTER TABLE t ADD COLUMN c41 INT;
ALTER TABLE t ADD COLUMN c42 INT;
ALTER TABLE t ADD COLUMN c43 INT;
ALTER TABLE t ADD COLUMN c44 INT;
ALTER TABLE t ADD COLUMN c45 INT;
ALTER TABLE t ADD COLUMN c46 INT;
ALTER TABLE t ADD COLUMN c47 INT;
ALTER TABLE t ADD COLUMN c48 INT;
ALTER TABLE t ADD COLUMN c49 INT;
ALTER TABLE t ADD COLUMN c50 INT;
ALTER TABLE t ADD COLUMN c51 INT;
ALTER TABLE t ADD COLUMN c52 INT;
ALTER TABLE t ADD COLUMN c53 INT;
ALTER TABLE t ADD COLUMN c54 INT;
ALTER TABLE t ADD COLUMN c55 INT;
ALTER TABLE t ADD COLUMN c56 INT;
ALTER TABLE t ADD COLUMN c57 INT;
ALTER TABLE t ADD COLUMN c58 INT;
ALTER TABLE t ADD COLUMN c59 INT;
-- @migration
ALTER TABLE t ADD COLUMN c60 INT;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.4] instant-version-budget: `t` can be changed at once 4 more times
#  note: the server keeps 64 versions of its rows, and then builds it anew
#  help: rebuild it at a quiet hour: `ALTER TABLE t ENGINE=InnoDB`

-- @case at the end of it
ALTER TABLE t ADD COLUMN c60 INT, ADD COLUMN d60 INT;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.4] instant-version-budget: `t` can be changed at once 4 more times
#  note: the server keeps 64 versions of its rows, and then builds it anew
#  help: rebuild it at a quiet hour: `ALTER TABLE t ENGINE=InnoDB`
ALTER TABLE t DROP COLUMN c1;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.4] instant-version-budget: `t` can be changed at once 3 more times
#  note: the server keeps 64 versions of its rows, and then builds it anew
#  help: rebuild it at a quiet hour: `ALTER TABLE t ENGINE=InnoDB`
ALTER TABLE t ADD COLUMN c62 INT;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.4] instant-version-budget: `t` can be changed at once 2 more times
#  note: the server keeps 64 versions of its rows, and then builds it anew
#  help: rebuild it at a quiet hour: `ALTER TABLE t ENGINE=InnoDB`
ALTER TABLE t ADD COLUMN c63 INT;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.4] instant-version-budget: `t` can be changed at once 1 more times
#  note: the server keeps 64 versions of its rows, and then builds it anew
#  help: rebuild it at a quiet hour: `ALTER TABLE t ENGINE=InnoDB`
ALTER TABLE t ADD COLUMN c64 INT;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.4] instant-version-budget: `t` can be changed at once 0 more times
#  note: the server keeps 64 versions of its rows, and then builds it anew
#  help: rebuild it at a quiet hour: `ALTER TABLE t ENGINE=InnoDB`
ALTER TABLE t ADD COLUMN c65 INT;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.4] instant-version-budget: `t` has been changed at once 64 times: now it is built anew
#  help: rebuild it at a quiet hour first: `ALTER TABLE t ENGINE=InnoDB`
ALTER TABLE t ADD COLUMN c66 INT;

-- @case a rebuild sets it back
OPTIMIZE TABLE t;
ALTER TABLE t ADD COLUMN c60 INT;

-- @case by another name
RENAME TABLE t TO u;
ALTER TABLE u ADD COLUMN c60 INT;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.4] instant-version-budget: `u` can be changed at once 4 more times
#  note: the server keeps 64 versions of its rows, and then builds it anew
#  help: rebuild it at a quiet hour: `ALTER TABLE u ENGINE=InnoDB`

-- @case no new version
ALTER TABLE t RENAME COLUMN c1 TO first;

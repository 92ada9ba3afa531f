-- @schema
CREATE TABLE users (id INT PRIMARY KEY, old INT);

-- @migration
CREATE TABLE t (id INT PRIMARY KEY, a CHAR(200));
#                                   ~ long-char-column: `a` of `t` is a CHAR of 200
#                                     help: use VARCHAR

-- @case silent
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(200), b CHAR(2));

-- @case other options
-- @config
-- [rules.long-char-column]
-- max = 10
CREATE TABLE t (id INT PRIMARY KEY, a CHAR(11));
#                                   ~ long-char-column: `a` of `t` is a CHAR of 11
#                                     help: use VARCHAR

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY, a CHAR(200)); -- lintel: allow long-char-column (meant so)

-- @open nothing is known
CREATE TABLE t (id INT PRIMARY KEY, a CHAR(200));
#                                   ~ long-char-column: `a` of `t` is a CHAR of 200
#                                     help: use VARCHAR

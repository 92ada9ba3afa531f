-- @schema
CREATE TABLE users (id INT PRIMARY KEY, old INT);

-- @migration
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(5000));
#                                   ~ long-varchar-column: `a` of `t` is a VARCHAR of 5000
#                                     help: use TEXT, or a shorter VARCHAR

-- @case silent
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(200), b TEXT);

-- @case other options
-- @config
-- [rules.long-varchar-column]
-- max = 100
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(101));
#                                   ~ long-varchar-column: `a` of `t` is a VARCHAR of 101
#                                     help: use TEXT, or a shorter VARCHAR

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(5000)); -- lintel: allow long-varchar-column (meant so)

-- @open nothing is known
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(5000));
#                                   ~ long-varchar-column: `a` of `t` is a VARCHAR of 5000
#                                     help: use TEXT, or a shorter VARCHAR

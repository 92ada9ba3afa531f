-- @migration
CREATE TABLE t (id INT PRIMARY KEY, phone1 INT, phone2 INT, phone3 INT);
#                                   ~~~~~~ numbered-columns: `phone` of `t` has 3 numbered columns
#                                     help: make them rows of a table of their own

-- @case silent
CREATE TABLE t (id INT PRIMARY KEY, line1 INT, line2 INT, md5 INT);

-- @case other options
-- @config
-- [rules.numbered-columns]
-- least = 2
CREATE TABLE t (id INT PRIMARY KEY, line1 INT, line2 INT);
#                                   ~~~~~ numbered-columns: `line` of `t` has 2 numbered columns
#                                     help: make them rows of a table of their own

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY, phone1 INT, phone2 INT, phone3 INT); -- lintel: allow numbered-columns (meant so)

-- @open nothing is known
CREATE TABLE t (id INT PRIMARY KEY, phone1 INT, phone2 INT, phone3 INT);
#                                   ~~~~~~ numbered-columns: `phone` of `t` has 3 numbered columns
#                                     help: make them rows of a table of their own

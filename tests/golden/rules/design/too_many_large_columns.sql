-- @migration
CREATE TABLE t (id INT PRIMARY KEY, a TEXT, b TEXT, c JSON, d BLOB);
#                                                           ~ too-many-large-columns: `t` has 4 columns for long values
#                                                             help: put what is seldom read into a table beside it

-- @case silent
CREATE TABLE t (id INT PRIMARY KEY, a TEXT, b VARCHAR(200));

-- @case other options
-- @config
-- [rules.too-many-large-columns]
-- max = 1
CREATE TABLE t (id INT PRIMARY KEY, a TEXT, b TEXT);
#                                           ~ too-many-large-columns: `t` has 2 columns for long values
#                                             help: put what is seldom read into a table beside it

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY, a TEXT, b TEXT, c JSON, d BLOB); -- lintel: allow too-many-large-columns (meant so)

-- @open nothing is known
CREATE TABLE t (id INT PRIMARY KEY, a TEXT, b TEXT, c JSON, d BLOB);
#                                                           ~ too-many-large-columns: `t` has 4 columns for long values
#                                                             help: put what is seldom read into a table beside it

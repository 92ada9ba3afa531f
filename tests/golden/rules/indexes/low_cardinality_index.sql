-- @migration
CREATE TABLE t (id INT PRIMARY KEY, done BOOL, KEY k (done));
#                                              ~~~~~~~~~~~~ low-cardinality-index: index `k` of `t` is on `done` alone, which has very few values
#                                                help: put another column behind it, or drop it

-- @case silent
CREATE TABLE t (id INT PRIMARY KEY, done BOOL, at DATE, KEY k (done, at), KEY l (at));

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY, done BOOL, KEY k (done)); -- lintel: allow low-cardinality-index (meant so)

-- @open nothing is known
CREATE TABLE t (id INT PRIMARY KEY, done BOOL, KEY k (done));
#                                              ~~~~~~~~~~~~ low-cardinality-index: index `k` of `t` is on `done` alone, which has very few values
#                                                help: put another column behind it, or drop it

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, old INT);

-- @migration
CREATE TABLE t (id INT PRIMARY KEY, a TEXT, KEY k (a(20)));
#                                           ~~~~~~~~~~~~~ large-object-index: index `k` has a prefix of `a`, a text

-- @case silent
CREATE TABLE t (id INT PRIMARY KEY, a TEXT, b VARCHAR(20), KEY k (b), FULLTEXT KEY f (a));

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY, a TEXT, KEY k (a(20))); -- lintel: allow large-object-index (meant so)

-- @open nothing is known
CREATE TABLE t (id INT PRIMARY KEY, a TEXT, KEY k (a(20)));
#                                           ~~~~~~~~~~~~~ large-object-index: index `k` has a prefix of `a`, a text

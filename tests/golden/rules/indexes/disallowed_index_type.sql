-- @schema
CREATE TABLE users (id INT PRIMARY KEY, old INT);

-- @migration
CREATE TABLE t (id INT PRIMARY KEY, a TEXT, FULLTEXT KEY f (a));
#                                           ~~~~~~~~~~~~~~~~~~ disallowed-index-type: index `f` of `t` is of kind `fulltext`

-- @case silent
CREATE TABLE t (id INT PRIMARY KEY, a INT, KEY k (a));

-- @case other options
-- @config
-- [rules.disallowed-index-type]
-- kinds = ["descending"]
CREATE TABLE t (id INT PRIMARY KEY, a INT, KEY k (a DESC));
#                                          ~~~~~~~~~~~~~~ disallowed-index-type: index `k` of `t` is of kind `descending`

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY, a TEXT, FULLTEXT KEY f (a)); -- lintel: allow disallowed-index-type (meant so)

-- @open nothing is known
CREATE TABLE t (id INT PRIMARY KEY, a TEXT, FULLTEXT KEY f (a));
#                                           ~~~~~~~~~~~~~~~~~~ disallowed-index-type: index `f` of `t` is of kind `fulltext`

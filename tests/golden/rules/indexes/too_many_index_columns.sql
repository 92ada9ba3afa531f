-- @config
-- [rules.too-many-index-columns]
-- max = 2

-- @schema
CREATE TABLE old (id INT PRIMARY KEY, a INT, b INT, c INT, KEY o (a, b, c));

-- @migration
CREATE TABLE t (a INT, b INT, c INT, PRIMARY KEY (a, b, c), KEY k (c, b, a));
#                                    ~~~~~~~~~~~~~~~~~~~~~ too-many-index-columns: index `PRIMARY` of `t` has 3 columns, more than 2
#                                      help: keep the columns that narrow the search
#                                                           ~~~~~~~~~~~~~~~ too-many-index-columns: index `k` of `t` has 3 columns, more than 2
#                                                             help: keep the columns that narrow the search
CREATE INDEX k ON old (c, b, a);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ too-many-index-columns: index `k` of `old` has 3 columns, more than 2
#  help: keep the columns that narrow the search

-- @case few
CREATE TABLE t (a INT, b INT, PRIMARY KEY (a, b), KEY k (b, a));
ALTER TABLE old ADD COLUMN d INT;

-- @case allowed
CREATE INDEX k ON old (c, b, a); -- lintel: allow too-many-index-columns (covers the feed)

-- @open never seen
CREATE INDEX k ON orders (c, b, a);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ too-many-index-columns: index `k` of `orders` has 3 columns, more than 2
#  help: keep the columns that narrow the search

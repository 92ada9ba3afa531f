-- @config
-- [rules.large-insert]
-- rows = 3

-- @schema
CREATE TABLE t (id INT PRIMARY KEY);

-- @migration
INSERT INTO t (id) VALUES (1), (2), (3), (4);
#           ~ large-insert: 4 rows are written to `t` in one statement
#             help: write them in statements of at most 3 rows, or load them apart from migrations
REPLACE INTO t VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16), (17), (18), (19), (20);
#            ~ large-insert: 20 rows are written to `t` in one statement
#              help: write them in statements of at most 3 rows, or load them apart from migrations

-- @case up to the limit
INSERT INTO t (id) VALUES (1), (2), (3);
INSERT INTO t SET id = 4;
INSERT INTO t SELECT id + 100 FROM t;

-- @case the usual limit
-- @config
-- [rules.large-insert]
INSERT INTO t (id) VALUES (1), (2), (3), (4);

-- @case allowed
INSERT INTO t (id) VALUES (1), (2), (3), (4); -- lintel: allow large-insert (once)

-- @open never seen
INSERT INTO other VALUES (1), (2), (3), (4);
#           ~~~~~ large-insert: 4 rows are written to `other` in one statement
#             help: write them in statements of at most 3 rows, or load them apart from migrations

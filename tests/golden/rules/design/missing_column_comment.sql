-- @schema
CREATE TABLE old (id INT PRIMARY KEY);

-- @migration
CREATE TABLE t (id INT PRIMARY KEY, n INT COMMENT 'how many');
#               ~~ missing-column-comment: `id` of `t` has no comment
#                 help: say what it holds: `COMMENT '...'`
ALTER TABLE old ADD COLUMN n INT;
#                          ~ missing-column-comment: `n` of `old` has no comment
#                            help: say what it holds: `COMMENT '...'`

-- @case commented, or there before
CREATE TABLE t (id INT PRIMARY KEY COMMENT 'key');
ALTER TABLE old ADD COLUMN n INT COMMENT 'how many';

-- @case allowed
ALTER TABLE old ADD COLUMN n INT; -- lintel: allow missing-column-comment (speaks for itself)

-- @open never seen
ALTER TABLE orders ADD COLUMN n INT;
#                             ~ missing-column-comment: `n` of `orders` has no comment
#                               help: say what it holds: `COMMENT '...'`

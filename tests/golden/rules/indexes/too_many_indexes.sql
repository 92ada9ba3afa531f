-- @config
-- [rules.too-many-indexes]
-- max = 2

-- @schema
CREATE TABLE old (id INT PRIMARY KEY, a INT, b INT, c INT, KEY (a), KEY (b));

-- @migration
CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT, c INT, KEY (a), KEY (b), UNIQUE KEY (c));
#                                                                 ~~~~~~~ too-many-indexes: `t` has 3 secondary indexes, more than 2
#                                                                   note: each is written with every row
#                                                                   help: drop those that no query uses
ALTER TABLE old ADD KEY (c);
#                   ~~~~~~~ too-many-indexes: `old` has 3 secondary indexes, more than 2
#                     note: each is written with every row
#                     help: drop those that no query uses

-- @case few
CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT, KEY (a), KEY (b));
ALTER TABLE old ADD COLUMN d INT;

-- @case allowed
ALTER TABLE old ADD KEY (c); -- lintel: allow too-many-indexes (a report needs it)

-- @open only these are known
ALTER TABLE orders ADD KEY (a), ADD KEY (b);

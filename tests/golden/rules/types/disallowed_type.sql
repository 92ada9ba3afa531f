-- @config
-- [rules.disallowed-type]
-- types = ["ENUM", "float", "json"]

-- @schema
CREATE TABLE old (id INT PRIMARY KEY, kind ENUM('a'));

-- @migration
CREATE TABLE t (id INT PRIMARY KEY, kind ENUM('a', 'b'), f FLOAT, j JSON NOT NULL);
#                                   ~~~~ disallowed-type: `kind` of `t` is of type `enum`, which is not to be used
#                                                        ~ disallowed-type: `f` of `t` is of type `float`, which is not to be used
#                                                                 ~ disallowed-type: `j` of `t` is of type `json`, which is not to be used

-- @case others
CREATE TABLE t (id INT PRIMARY KEY, d DOUBLE, s SET('a'), n TEXT);
ALTER TABLE old ADD COLUMN n INT;

-- @case allowed
CREATE TABLE t (
    id INT PRIMARY KEY,
    j JSON -- lintel: allow disallowed-type (given by the partner)
);

-- @open never seen
ALTER TABLE orders ADD COLUMN j JSON;
#                             ~ disallowed-type: `j` of `orders` is of type `json`, which is not to be used

-- @schema
CREATE TABLE old (id INT PRIMARY KEY, name VARCHAR(80) CHARACTER SET latin1, n INT) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- @migration
CREATE TABLE a (id INT PRIMARY KEY, name VARCHAR(80)) CHARSET=latin1;
#            ~ disallowed-charset: `a` has character set `latin1`
#              help: use utf8mb4 or ascii
CREATE TABLE b (id INT PRIMARY KEY, name VARCHAR(80) CHARACTER SET latin1, c CHAR(1) CHARACTER SET latin1);
#                                   ~~~~ disallowed-charset: `name` of `b` has character set `latin1`
#                                     help: use utf8mb4 or ascii
ALTER TABLE old ADD COLUMN c CHAR(1) CHARACTER SET latin1;
#                          ~ disallowed-charset: `c` of `old` has character set `latin1`
#                            help: use utf8mb4 or ascii

-- @case allowed ones
CREATE TABLE a (id INT PRIMARY KEY, name VARCHAR(80)) DEFAULT CHARSET=utf8mb4;
ALTER TABLE old ADD COLUMN m INT;

-- @case another list
-- @config
-- [rules.disallowed-charset]
-- allowed = ["LATIN1"]
CREATE TABLE a (id INT PRIMARY KEY, name VARCHAR(80)) CHARSET=latin1;

-- @case suppressed
CREATE TABLE a (id INT PRIMARY KEY, name VARCHAR(80)) CHARSET=latin1; -- lintel: allow disallowed-charset (as imported)

-- @open not known
ALTER TABLE orders ADD COLUMN name VARCHAR(80);

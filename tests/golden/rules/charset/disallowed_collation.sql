-- @schema
CREATE TABLE old (id INT PRIMARY KEY, name VARCHAR(80) COLLATE utf8mb4_general_ci, n INT) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- @migration
CREATE TABLE a (id INT PRIMARY KEY, name VARCHAR(80)) COLLATE=utf8mb4_general_ci;
#            ~ disallowed-collation: `a` has collation `utf8mb4_general_ci`
#              help: use utf8mb4_0900_ai_ci or utf8mb4_bin
CREATE TABLE b (id INT PRIMARY KEY, name VARCHAR(80) COLLATE utf8mb4_general_ci, c CHAR(1) COLLATE utf8mb4_general_ci);
#                                   ~~~~ disallowed-collation: `name` of `b` has collation `utf8mb4_general_ci`
#                                     help: use utf8mb4_0900_ai_ci or utf8mb4_bin
ALTER TABLE old ADD COLUMN c CHAR(1) COLLATE utf8mb4_general_ci;
#                          ~ disallowed-collation: `c` of `old` has collation `utf8mb4_general_ci`
#                            help: use utf8mb4_0900_ai_ci or utf8mb4_bin

-- @case allowed ones
CREATE TABLE a (id INT PRIMARY KEY, name VARCHAR(80)) DEFAULT CHARSET=utf8mb4;
ALTER TABLE old ADD COLUMN m INT;

-- @case another list
-- @config
-- [rules.disallowed-collation]
-- allowed = ["UTF8MB4_GENERAL_CI"]
CREATE TABLE a (id INT PRIMARY KEY, name VARCHAR(80)) COLLATE=utf8mb4_general_ci;

-- @case suppressed
CREATE TABLE a (id INT PRIMARY KEY, name VARCHAR(80)) COLLATE=utf8mb4_general_ci; -- lintel: allow disallowed-collation (as imported)

-- @open not known
ALTER TABLE orders ADD COLUMN name VARCHAR(80);

-- @schema
CREATE TABLE old1 (id INT PRIMARY KEY) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
CREATE TABLE old2 (id INT PRIMARY KEY) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
CREATE TABLE old3 (id INT PRIMARY KEY) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- @migration
CREATE TABLE a (id INT PRIMARY KEY) COLLATE=utf8mb4_general_ci;
#            ~ mixed-collations: `a` is collated by `utf8mb4_general_ci`, and most tables by `utf8mb4_0900_ai_ci`
#              note: comparing columns of the two cannot use an index, or fails with error 1267
#              note: so are 1 more tables
#              help: write `COLLATE=utf8mb4_0900_ai_ci` here too
CREATE TABLE b (id INT PRIMARY KEY) COLLATE=utf8mb4_general_ci;

-- @case the same, by choice, or unknown
CREATE TABLE a (id INT PRIMARY KEY) DEFAULT CHARSET=utf8mb4;
CREATE TABLE b (id INT PRIMARY KEY) COLLATE=utf8mb4_bin;
CREATE TABLE c (id INT PRIMARY KEY);

-- @case no majority
DROP TABLE old2, old3;
CREATE TABLE a (id INT PRIMARY KEY) COLLATE=utf8mb4_general_ci;

-- @case allowed
CREATE TABLE a (id INT PRIMARY KEY) COLLATE=utf8mb4_general_ci; -- lintel: allow mixed-collations (sorted by it)

-- @open alone
CREATE TABLE a (id INT PRIMARY KEY) COLLATE=utf8mb4_general_ci;

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, old INT);

-- @migration
CREATE TABLE t (id INT PRIMARY KEY, token CHAR(64)) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
#                                   ~~~~~ ci-collation-on-token: `token` of `t` is compared without regard to case
#                                     help: declare it CHARACTER SET ascii COLLATE ascii_bin

-- @case silent
CREATE TABLE t (id INT PRIMARY KEY, token CHAR(64) CHARACTER SET ascii COLLATE ascii_bin, note VARCHAR(9)) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY, token CHAR(64)) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci; -- lintel: allow ci-collation-on-token (meant so)

-- @open nothing is known
CREATE TABLE t (id INT PRIMARY KEY, token CHAR(64)) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
#                                   ~~~~~ ci-collation-on-token: `token` of `t` is compared without regard to case
#                                     help: declare it CHARACTER SET ascii COLLATE ascii_bin

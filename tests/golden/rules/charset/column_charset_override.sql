-- @schema
CREATE TABLE users (id INT PRIMARY KEY, old INT);

-- @migration
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(9) COLLATE utf8mb4_bin) DEFAULT CHARSET=utf8mb4;
#                                   ~ column-charset-override: `a` of `t` has collation `utf8mb4_bin` of its own

-- @case silent
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(9)) DEFAULT CHARSET=utf8mb4;

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(9) COLLATE utf8mb4_bin) DEFAULT CHARSET=utf8mb4; -- lintel: allow column-charset-override (meant so)

-- @open nothing is known
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(9) COLLATE utf8mb4_bin) DEFAULT CHARSET=utf8mb4;
#                                   ~ column-charset-override: `a` of `t` has collation `utf8mb4_bin` of its own

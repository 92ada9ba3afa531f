-- @schema
CREATE TABLE users (id INT PRIMARY KEY, old INT);

-- @migration
CREATE TABLE t (id INT PRIMARY KEY, a NVARCHAR(20));
#                                     ~~~~~~~~~~~~ national-char: `a` is utf8mb3, which holds no characters beyond U+FFFF
#                                       help: write `VARCHAR` with `CHARACTER SET utf8mb4`

-- @case silent
CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(20) CHARACTER SET utf8mb4);

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY, a NVARCHAR(20)); -- lintel: allow national-char (meant so)

-- @open nothing is known
CREATE TABLE t (id INT PRIMARY KEY, a NVARCHAR(20));
#                                     ~~~~~~~~~~~~ national-char: `a` is utf8mb3, which holds no characters beyond U+FFFF
#                                       help: write `VARCHAR` with `CHARACTER SET utf8mb4`

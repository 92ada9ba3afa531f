-- @schema
CREATE TABLE users (id INT PRIMARY KEY, old INT);

-- @migration
CREATE TABLE t (id INT PRIMARY KEY, a INT);
#                                   ~ nullable-column: `a` of `t` may be NULL
#                                     help: say NOT NULL where a value is always known

-- @case silent
CREATE TABLE t (id INT PRIMARY KEY, a INT NOT NULL);

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY, a INT); -- lintel: allow nullable-column (meant so)

-- @open nothing is known
CREATE TABLE t (id INT PRIMARY KEY, a INT);
#                                   ~ nullable-column: `a` of `t` may be NULL
#                                     help: say NOT NULL where a value is always known

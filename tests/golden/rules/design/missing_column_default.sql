-- @schema
CREATE TABLE users (id INT PRIMARY KEY, old INT);

-- @migration
CREATE TABLE t (id INT PRIMARY KEY, a INT NOT NULL);
#                                   ~ missing-column-default: `a` of `t` has no default
#                                     help: give it a DEFAULT

-- @case silent
CREATE TABLE t (id INT PRIMARY KEY, a INT NOT NULL DEFAULT 0);

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY, a INT NOT NULL); -- lintel: allow missing-column-default (meant so)

-- @open nothing is known
CREATE TABLE t (id INT PRIMARY KEY, a INT NOT NULL);
#                                   ~ missing-column-default: `a` of `t` has no default
#                                     help: give it a DEFAULT

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, old INT);

-- @migration
CREATE TABLE t (id INT PRIMARY KEY, at TIMESTAMP NULL);
#                                   ~~ timestamp-column: `at` of `t` holds no time after 2038
#                                     help: use DATETIME

-- @case silent
CREATE TABLE t (id INT PRIMARY KEY, at DATETIME);

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY, at TIMESTAMP NULL); -- lintel: allow timestamp-column (meant so)

-- @open nothing is known
CREATE TABLE t (id INT PRIMARY KEY, at TIMESTAMP NULL);
#                                   ~~ timestamp-column: `at` of `t` holds no time after 2038
#                                     help: use DATETIME

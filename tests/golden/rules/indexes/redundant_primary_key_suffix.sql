-- @schema
CREATE TABLE users (id INT PRIMARY KEY, old INT);

-- @migration
CREATE TABLE t (id INT PRIMARY KEY, a INT, KEY k (a, id));
#                                          ~~~~~~~~~~~~~ redundant-primary-key-suffix: index `k` of `t` ends with the primary key, which is there anyway
#                                            5:24 the primary key
#                                            help: leave `id` out of it

-- @case silent
CREATE TABLE t (id INT PRIMARY KEY, a INT, KEY k (a), UNIQUE KEY u (a, id), KEY d (a, id DESC));

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY, a INT, KEY k (a, id)); -- lintel: allow redundant-primary-key-suffix (meant so)

-- @open nothing is known
CREATE TABLE t (id INT PRIMARY KEY, a INT, KEY k (a, id));
#                                          ~~~~~~~~~~~~~ redundant-primary-key-suffix: index `k` of `t` ends with the primary key, which is there anyway
#                                            17:24 the primary key
#                                            help: leave `id` out of it

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, old INT);

-- @migration
CREATE TABLE t (code VARCHAR(30) PRIMARY KEY);
#                                ~~~~~~~~~~~ disallowed-primary-key-type: the primary key of `t` has a `varchar`
#                                  5:17 declared here

-- @case silent
CREATE TABLE t (id BIGINT UNSIGNED PRIMARY KEY);

-- @case other options
-- @config
-- [rules.disallowed-primary-key-type]
-- types = ["varchar"]
CREATE TABLE t (id INT PRIMARY KEY);
#                      ~~~~~~~~~~~ disallowed-primary-key-type: the primary key of `t` has a `int`
#                        16:17 declared here

-- @case allowed
CREATE TABLE t (code VARCHAR(30) PRIMARY KEY); -- lintel: allow disallowed-primary-key-type (meant so)

-- @open nothing is known
CREATE TABLE t (code VARCHAR(30) PRIMARY KEY);
#                                ~~~~~~~~~~~ disallowed-primary-key-type: the primary key of `t` has a `varchar`
#                                  24:17 declared here

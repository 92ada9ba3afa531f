-- @schema
CREATE TABLE users (id INT PRIMARY KEY, old INT);

-- @migration
CREATE TABLE t (id INT PRIMARY KEY, code INT(5) ZEROFILL);
#                                   ~~~~ zerofill: `code` of `t` is ZEROFILL
#                                     help: pad with LPAD where it is shown, or keep the code as text

-- @case silent
CREATE TABLE t (id INT PRIMARY KEY, code CHAR(5));

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY, code INT(5) ZEROFILL); -- lintel: allow zerofill (meant so)

-- @open nothing is known
CREATE TABLE t (id INT PRIMARY KEY, code INT(5) ZEROFILL);
#                                   ~~~~ zerofill: `code` of `t` is ZEROFILL
#                                     help: pad with LPAD where it is shown, or keep the code as text

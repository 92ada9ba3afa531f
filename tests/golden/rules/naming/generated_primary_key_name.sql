-- @schema
CREATE TABLE users (id INT PRIMARY KEY, old INT);

-- @migration
CREATE TABLE t (my_row_id INT, a INT);
#               ~~~~~~~~~ generated-primary-key-name: `my_row_id` of `t` has the name of a generated key
#                 help: give it another name

-- @case silent
CREATE TABLE t (row_id INT PRIMARY KEY);

-- @case allowed
CREATE TABLE t (my_row_id INT, a INT); -- lintel: allow generated-primary-key-name (meant so)

-- @open nothing is known
CREATE TABLE t (my_row_id INT, a INT);
#               ~~~~~~~~~ generated-primary-key-name: `my_row_id` of `t` has the name of a generated key
#                 help: give it another name

-- @schema
CREATE TABLE kinds (id INT PRIMARY KEY, name VARCHAR(20));

-- @migration
INSERT INTO kinds VALUES (4, 'express'), (5, 'slow');
#           ~~~~~ insert-without-columns: values for `kinds` without names of columns
#             note: they go to the columns in the order the table happens to have
#             help: name them: `INSERT INTO kinds (id, name)`
#             fix: name the columns of today
#   + INSERT INTO kinds (id, name) VALUES (4, 'express'), (5, 'slow');
REPLACE INTO kinds SELECT 1, 'a';
#            ~~~~~ insert-without-columns: values for `kinds` without names of columns
#              note: they go to the columns in the order the table happens to have
#              help: name them: `INSERT INTO kinds (id, name)`
#              fix: name the columns of today
#   + REPLACE INTO kinds (id, name) SELECT 1, 'a';

-- @case named
INSERT INTO kinds (id, name) VALUES (4, 'express');
INSERT INTO kinds SET id = 5;

-- @case a table of this change set
CREATE TABLE t (id INT PRIMARY KEY);
INSERT INTO t VALUES (1);

-- @case allowed
INSERT INTO kinds VALUES (4, 'express'); -- lintel: allow insert-without-columns (generated)

-- @open never seen
INSERT INTO orders VALUES (1, 2);

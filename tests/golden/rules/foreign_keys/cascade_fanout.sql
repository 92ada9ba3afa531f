-- @migration
CREATE TABLE a (id INT PRIMARY KEY);
#            ~ cascade-fanout: deleting from `a` cascades over 3 tables on 3 levels
#              note: `b`, `c`, `d`
#              help: delete the children first, in batches
CREATE TABLE b (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES a (id) ON DELETE CASCADE);
CREATE TABLE c (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES b (id) ON DELETE CASCADE);
CREATE TABLE d (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES c (id) ON DELETE CASCADE);

-- @case silent
CREATE TABLE a (id INT PRIMARY KEY);
CREATE TABLE b (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES a (id) ON DELETE CASCADE);

-- @case other options
-- @config
-- [rules.cascade-fanout]
-- tables = 1
CREATE TABLE a (id INT PRIMARY KEY);
#            ~ cascade-fanout: deleting from `a` cascades over 1 tables on 1 levels
#              note: `b`
#              help: delete the children first, in batches
CREATE TABLE b (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES a (id) ON DELETE CASCADE);

-- @case allowed
CREATE TABLE a (id INT PRIMARY KEY); -- lintel: allow cascade-fanout (small tables)
CREATE TABLE b (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES a (id) ON DELETE CASCADE);
CREATE TABLE c (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES b (id) ON DELETE CASCADE);
CREATE TABLE d (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES c (id) ON DELETE CASCADE);

-- @open nothing is known
CREATE TABLE d (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES c (id) ON DELETE CASCADE);

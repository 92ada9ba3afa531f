-- @schema
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE parts (id INT PRIMARY KEY) PARTITION BY HASH (id);

-- @migration
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES users (id)) PARTITION BY HASH (p);
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-on-partitioned-table: a partitioned table cannot have foreign keys
#                        note: the server refuses the statement with error 1506
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES parts (id));
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-on-partitioned-table: a partitioned table cannot be referenced
#                        note: the server refuses the statement with error 1506
ALTER TABLE parts ADD COLUMN u INT, ADD FOREIGN KEY (u) REFERENCES users (id);
#                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-on-partitioned-table: a partitioned table cannot have foreign keys
#                                         note: the server refuses the statement with error 1506

-- @case partitioned later
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES users (id));
ALTER TABLE a PARTITION BY HASH (p);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-on-partitioned-table: a table with foreign keys cannot be partitioned
#  note: the server refuses the statement with error 1506
ALTER TABLE users PARTITION BY HASH (id);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-on-partitioned-table: a table with foreign keys cannot be partitioned
#  note: the server refuses the statement with error 1506

-- @case silent
CREATE TABLE a (p INT, KEY (p)) PARTITION BY HASH (p);

-- @case allowed
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES parts (id)); -- lintel: allow foreign-key-on-partitioned-table (tried out)

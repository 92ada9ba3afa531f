-- @schema
CREATE TABLE users (id INT PRIMARY KEY);
CREATE VIEW people AS SELECT id FROM users;

-- @migration
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES people (id));
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-to-view: `people` is a view, which no foreign key can reference
#                        note: the server refuses the statement with error 1824
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES users (id));

-- @case a temporary table
CREATE TEMPORARY TABLE mine (id INT PRIMARY KEY);
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES mine (id));
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-to-view: `mine` is a temporary table, which no foreign key can reference
#                        note: the server refuses the statement with error 1824

-- @open silent
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES people (id));

-- @open seen to be a view
CREATE VIEW people AS SELECT 1 AS id;
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES people (id));
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-to-view: `people` is a view, which no foreign key can reference
#                        note: the server refuses the statement with error 1824

-- @case allowed
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES people (id)); -- lintel: allow foreign-key-to-view (tried out)

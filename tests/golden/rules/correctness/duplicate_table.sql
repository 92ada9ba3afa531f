-- @schema
CREATE TABLE users (id INT PRIMARY KEY);
CREATE VIEW v AS SELECT id FROM users;

-- @migration
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50));
#            ~~~~~ duplicate-table: table `users` exists already
#              note: the server refuses the statement with error 1050
CREATE TABLE v (id INT PRIMARY KEY);
#            ~ duplicate-table: table `v` exists already
#              note: the server refuses the statement with error 1050
CREATE VIEW users AS SELECT 1 AS one;
#           ~~~~~ duplicate-table: `users` exists already
#             note: the server refuses the statement with error 1050
CREATE TABLE IF NOT EXISTS users (id INT PRIMARY KEY);
CREATE TEMPORARY TABLE users (id INT PRIMARY KEY);

-- @case renamed onto another
CREATE TABLE people (id INT PRIMARY KEY);
RENAME TABLE people TO users;
#                      ~~~~~ duplicate-table: table `users` exists already
#                        note: the server refuses the statement with error 1050
ALTER TABLE people RENAME TO users;
#                            ~~~~~ duplicate-table: table `users` exists already
#                              note: the server refuses the statement with error 1050
RENAME TABLE users TO gone, people TO users;

-- @open twice in one file
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE users (id INT PRIMARY KEY);
#            ~~~~~ duplicate-table: table `users` exists already
#              note: the server refuses the statement with error 1050

-- @case allowed
CREATE TABLE users (id INT PRIMARY KEY); -- lintel: allow duplicate-table (the tool passes over it)

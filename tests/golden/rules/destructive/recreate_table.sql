-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50));
CREATE TABLE posts (id INT PRIMARY KEY);

-- @migration
DROP TABLE IF EXISTS users;
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(100));
#            ~~~~~ recreate-table: `users` was there: it is created anew without its rows
#              2:14 the table that was dropped
#              help: write what changes as `ALTER TABLE users`

-- @case altered, dropped for good, or made twice in one change set
ALTER TABLE users MODIFY name VARCHAR(100);
DROP TABLE posts;
CREATE TABLE a (id INT PRIMARY KEY);
DROP TABLE a;
CREATE TABLE a (id INT PRIMARY KEY);

-- @case allowed
DROP TABLE users;
CREATE TABLE users (id INT PRIMARY KEY); -- lintel: allow recreate-table (a cache)

-- @open never seen
DROP TABLE IF EXISTS users;
CREATE TABLE users (id INT PRIMARY KEY);

-- @schema
CREATE TABLE a (id INT PRIMARY KEY, email VARCHAR(255));
CREATE TABLE b (id INT PRIMARY KEY, email VARCHAR(255), type INT);
CREATE TABLE c (id INT PRIMARY KEY, email VARCHAR(255), type INT);
CREATE TABLE d (id INT PRIMARY KEY, Email VARCHAR(255), type INT);

-- @migration
CREATE TABLE e (id INT PRIMARY KEY, email VARCHAR(100), type VARCHAR(10));
#                                   ~~~~~ inconsistent-column-type: `email` of `e` is `varchar(100)`, and `varchar(255)` in 4 other tables
#                                     2:37 as in `a`
#                                     help: give it the same type, or another name

-- @case the same type
CREATE TABLE e (id INT PRIMARY KEY, email VARCHAR(255));

-- @case no majority of three quarters
CREATE TABLE e (id INT PRIMARY KEY, email VARCHAR(100));
CREATE TABLE f (id INT PRIMARY KEY, email VARCHAR(100));

-- @case more must agree
-- @config
-- [rules.inconsistent-column-type]
-- least = 5
CREATE TABLE e (id INT PRIMARY KEY, email VARCHAR(100));

-- @case allowed
CREATE TABLE e (id INT PRIMARY KEY, email VARCHAR(100)); -- lintel: allow inconsistent-column-type (an old system's)

-- @open nothing is known of others
CREATE TABLE e (id INT PRIMARY KEY, email VARCHAR(100));

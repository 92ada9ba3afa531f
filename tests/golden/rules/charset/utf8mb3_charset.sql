-- @schema
CREATE TABLE posts (id INT PRIMARY KEY, body TEXT) CHARACTER SET utf8mb4;
CREATE TABLE old_posts (id INT PRIMARY KEY, body TEXT) CHARACTER SET utf8;

-- @migration
CREATE TABLE comments (id INT PRIMARY KEY, body TEXT) DEFAULT CHARSET=utf8;

-- @case once for a table, at the first place
CREATE TABLE comments (
    id INT PRIMARY KEY,
    title VARCHAR(100) CHARACTER SET utf8 COLLATE utf8_bin,
    body TEXT COLLATE utf8_general_ci
) CHARSET=utf8;

-- @case by its full name, or by a collation
CREATE TABLE a (id INT PRIMARY KEY) CHARACTER SET utf8mb3;
CREATE TABLE b (id INT PRIMARY KEY) COLLATE utf8mb3_unicode_ci;

-- @case changes
ALTER TABLE posts CONVERT TO CHARACTER SET utf8;
ALTER TABLE posts ADD COLUMN title VARCHAR(100) CHARACTER SET utf8;
ALTER TABLE posts DEFAULT CHARACTER SET utf8;

-- @case databases
CREATE DATABASE shop CHARACTER SET utf8;
ALTER DATABASE shop COLLATE utf8_unicode_ci;

-- @case what is no declaration
SET NAMES utf8;
SELECT _utf8'abc';
ALTER TABLE old_posts ADD COLUMN title VARCHAR(100);

-- @case other character sets
CREATE TABLE c (id INT PRIMARY KEY, code CHAR(2) CHARACTER SET ascii) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE d (id INT PRIMARY KEY) CHARSET=latin1;

-- @case temporary tables
CREATE TEMPORARY TABLE t (id INT) CHARSET=utf8;

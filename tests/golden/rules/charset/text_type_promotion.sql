-- @schema
CREATE TABLE posts (id INT PRIMARY KEY, title VARCHAR(80), body TEXT, more MEDIUMTEXT) DEFAULT CHARSET=utf8mb3;
CREATE TABLE wide (id INT PRIMARY KEY, body TEXT) DEFAULT CHARSET=utf8mb4;

-- @migration
ALTER TABLE posts CONVERT TO CHARACTER SET utf8mb4;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ text-type-promotion: `body` of `posts` turns from `text` into `mediumtext`
#                   2:60 declared here
#                   note: the conversion widens it by itself, as characters may take more bytes
#                   help: convert it by name instead: `MODIFY body text CHARACTER SET utf8mb4`

-- @case no more bytes, or by name
ALTER TABLE wide CONVERT TO CHARACTER SET latin1;
ALTER TABLE posts MODIFY body TEXT CHARACTER SET utf8mb4;

-- @case a table of this change set
CREATE TABLE t (a TEXT) DEFAULT CHARSET=latin1;
ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4;

-- @case allowed
ALTER TABLE posts CONVERT TO CHARACTER SET utf8mb4; -- lintel: allow text-type-promotion (wanted)

-- @open never seen
ALTER TABLE orders CONVERT TO CHARACTER SET utf8mb4;

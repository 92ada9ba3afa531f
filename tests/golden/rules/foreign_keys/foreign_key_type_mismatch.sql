-- @schema
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, d DATE, KEY (d));

-- @migration
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES users (id));
CREATE TABLE b (p int(10) unsigned NOT NULL, FOREIGN KEY (p) REFERENCES users (id));
CREATE TABLE c (p BIGINT UNSIGNED, FOREIGN KEY (p) REFERENCES users (id));
CREATE TABLE d (p DATETIME, FOREIGN KEY (p) REFERENCES users (d));

-- @case added to a column that was there
CREATE TABLE e (p INT);
ALTER TABLE e ADD FOREIGN KEY (p) REFERENCES users (id);
ALTER TABLE e ADD COLUMN q BIGINT, ADD FOREIGN KEY (q) REFERENCES users (id);

-- @case other servers
-- @mysql 5.7 mariadb-10.11
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES users (id));

-- @open silent
ALTER TABLE unseen ADD FOREIGN KEY (p) REFERENCES users (id);

-- @case allowed
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES users (id)); -- lintel: allow foreign-key-type-mismatch (tried out)

-- @schema
CREATE TABLE history (id INT, at DATETIME);
CREATE TABLE users (id BIGINT UNSIGNED NOT NULL PRIMARY KEY, email VARCHAR(100) NOT NULL);

-- @migration
CREATE TABLE page_views (page_id BIGINT UNSIGNED NOT NULL, seen_at DATETIME NOT NULL, KEY (page_id));

-- @case it comes later in the change set
CREATE TABLE page_views (page_id BIGINT UNSIGNED NOT NULL);
ALTER TABLE page_views ADD COLUMN id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY;

-- @case a unique key that takes its place
CREATE TABLE tokens (token CHAR(32) NOT NULL, UNIQUE KEY by_token (token));

-- @case unique keys that do not
CREATE TABLE tokens (token CHAR(32), UNIQUE KEY by_token (token));
CREATE TABLE urls (url VARCHAR(2000) NOT NULL, UNIQUE KEY by_url (url(100)));

-- @case it had none before: that is not this change
ALTER TABLE history ADD COLUMN note TEXT;

-- @case it is dropped
ALTER TABLE users DROP PRIMARY KEY;

-- @case it is replaced
ALTER TABLE users DROP PRIMARY KEY, ADD PRIMARY KEY (email, id);

-- @case temporary tables
CREATE TEMPORARY TABLE t (id INT);

-- @case dropped again
CREATE TABLE t (id INT);
DROP TABLE t;

-- @open columns that are not known
CREATE TABLE a LIKE unseen;
CREATE TABLE b SELECT * FROM unseen;

-- @open a table that was never seen
ALTER TABLE page_views ADD COLUMN note TEXT;

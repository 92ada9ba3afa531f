-- @schema
CREATE TABLE history (id INT, at DATETIME);
CREATE TABLE users (id BIGINT UNSIGNED NOT NULL PRIMARY KEY, email VARCHAR(100) NOT NULL);

-- @migration
CREATE TABLE page_views (page_id BIGINT UNSIGNED NOT NULL, seen_at DATETIME NOT NULL, KEY (page_id));
#            ~~~~~~~~~~ missing-primary-key: table `page_views` has no primary key
#              note: replicas find each changed row by scanning the table, and Group Replication refuses it
#              help: declare the columns that identify a row as the key, or add an `AUTO_INCREMENT` one

-- @case it comes later in the change set
CREATE TABLE page_views (page_id BIGINT UNSIGNED NOT NULL);
ALTER TABLE page_views ADD COLUMN id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY;

-- @case a unique key that takes its place
CREATE TABLE tokens (token CHAR(32) NOT NULL, UNIQUE KEY by_token (token));
#            ~~~~~~ missing-primary-key (note): table `tokens` has no primary key; InnoDB uses the unique key `by_token` as one
#              16:47 rows are stored in the order of this key
#              help: declare it as the `PRIMARY KEY`, so that dropping it is not taken for a small thing

-- @case unique keys that do not
CREATE TABLE tokens (token CHAR(32), UNIQUE KEY by_token (token));
#            ~~~~~~ missing-primary-key: table `tokens` has no primary key
#              note: replicas find each changed row by scanning the table, and Group Replication refuses it
#              help: declare the columns that identify a row as the key, or add an `AUTO_INCREMENT` one
CREATE TABLE urls (url VARCHAR(2000) NOT NULL, UNIQUE KEY by_url (url(100)));
#            ~~~~ missing-primary-key: table `urls` has no primary key
#              note: replicas find each changed row by scanning the table, and Group Replication refuses it
#              help: declare the columns that identify a row as the key, or add an `AUTO_INCREMENT` one

-- @case it had none before: that is not this change
ALTER TABLE history ADD COLUMN note TEXT;

-- @case it is dropped
ALTER TABLE users DROP PRIMARY KEY;
#                 ~~~~~~~~~~~~~~~~ missing-primary-key: table `users` is left without a primary key
#                   note: replicas find each changed row by scanning the table, and Group Replication refuses it
#                   help: add the new key in the same `ALTER TABLE`: the table is rebuilt once, and never without a key

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

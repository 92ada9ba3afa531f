-- @config
-- [rules.forgotten-invisible-index]
-- changes = 2

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(100), KEY by_email (email), KEY hidden (email, id) INVISIBLE);

-- @migration
ALTER TABLE users ALTER INDEX by_email INVISIBLE;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ forgotten-invisible-index: index `by_email` of `users` is invisible since 3 changes ago
#                   note: no query uses it, and each row that is written keeps it up to date
#                   help: drop it, or make it visible again
ALTER TABLE users ADD COLUMN a INT;
UPDATE users SET a = 1 WHERE id = 1;
CREATE TEMPORARY TABLE t (id INT);
CREATE TABLE other (id INT PRIMARY KEY);
DROP TABLE other;

-- @case not so long ago
ALTER TABLE users ALTER INDEX by_email INVISIBLE;
ALTER TABLE users ADD COLUMN a INT;
ALTER TABLE users ADD COLUMN b INT;

-- @case shown again, or dropped
ALTER TABLE users ALTER INDEX by_email INVISIBLE;
ALTER TABLE users ALTER INDEX by_email VISIBLE;
ALTER TABLE users ALTER INDEX hidden INVISIBLE;
ALTER TABLE users DROP INDEX hidden;
ALTER TABLE users ADD COLUMN a INT;
ALTER TABLE users ADD COLUMN b INT;

-- @case declared so
CREATE TABLE a (id INT PRIMARY KEY, n INT, KEY (n) INVISIBLE);
CREATE TABLE b (id INT PRIMARY KEY);
CREATE TABLE c (id INT PRIMARY KEY);
CREATE TABLE d (id INT PRIMARY KEY);

-- @case allowed
ALTER TABLE users ALTER INDEX by_email INVISIBLE; -- lintel: allow forgotten-invisible-index (for the yearly report)
ALTER TABLE users ADD COLUMN a INT;
ALTER TABLE users ADD COLUMN b INT;
ALTER TABLE users ADD COLUMN c INT;

-- @open never seen
ALTER TABLE orders ALTER INDEX by_date INVISIBLE;
ALTER TABLE orders ADD COLUMN a INT;
ALTER TABLE orders ADD COLUMN b INT;
ALTER TABLE orders ADD COLUMN c INT;

-- @schema
CREATE TABLE other (id INT PRIMARY KEY);

-- @case MariaDB
-- @mysql mariadb-10.11
CREATE TABLE a (id INT PRIMARY KEY, n INT, KEY k (n));
ALTER TABLE a ALTER INDEX k IGNORED;
#             ~~~~~~~~~~~~~~~~~~~~~ forgotten-invisible-index: index `k` of `a` is invisible since 3 changes ago
#               note: no query uses it, and each row that is written keeps it up to date
#               help: drop it, or make it visible again
CREATE TABLE b (id INT PRIMARY KEY);
CREATE TABLE c (id INT PRIMARY KEY);
CREATE TABLE d (id INT PRIMARY KEY);

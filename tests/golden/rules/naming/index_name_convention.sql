-- @schema
CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(200), body TEXT, KEY old (email));

-- @migration
CREATE TABLE posts (id INT PRIMARY KEY, a INT, b INT, KEY k2 (a, b), UNIQUE KEY (b));
#                                                     ~~~~~~~~~~~~~ index-name-convention: index name `k2` of `posts` does not match `idx_posts_a_b`
#                                                       help: `RENAME INDEX` changes the name at once; or change the option `plain`
#                                                                    ~~~~~~~~~~~~~~ index-name-convention: index name `b` of `posts` does not match `uniq_posts_b`
#                                                                      help: `RENAME INDEX` changes the name at once; or change the option `unique`
CREATE INDEX by_email ON users (email);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ index-name-convention: index name `by_email` of `users` does not match `idx_users_email`
#  help: `RENAME INDEX` changes the name at once; or change the option `plain`

-- @case they match
CREATE TABLE posts (id INT PRIMARY KEY, a INT, b INT, t TEXT, KEY idx_posts_a_b (a, b), UNIQUE KEY uniq_posts_b (b),
    FULLTEXT KEY ft_posts_t (t), KEY idx_posts_sum ((a + b)));

-- @case other patterns
-- @config
-- [rules.index-name-convention]
-- plain = "[a-z_]+_index"
-- unique = ".*"
CREATE TABLE posts (id INT PRIMARY KEY, a INT, b INT, KEY a_index (a), KEY idx_posts_b (b), UNIQUE KEY (b));
#                                                                      ~~~~~~~~~~~~~~~~~~~ index-name-convention: index name `idx_posts_b` of `posts` does not match `[a-z_]+_index`
#                                                                        help: `RENAME INDEX` changes the name at once; or change the option `plain`

-- @case the server's own
CREATE TABLE posts (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES users (id));

-- @case allowed
CREATE INDEX by_email ON users (email); -- lintel: allow index-name-convention (older)

-- @open nothing is known
ALTER TABLE posts ADD INDEX k (a), RENAME INDEX x TO y;
#                     ~~~~~~~~~~~ index-name-convention: index name `k` of `posts` does not match `idx_posts_a`
#                       help: `RENAME INDEX` changes the name at once; or change the option `plain`

-- @schema
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE old (id INT PRIMARY KEY, u INT, CONSTRAINT x FOREIGN KEY (u) REFERENCES users (id));

-- @migration
CREATE TABLE posts (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id));
#                                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-name-convention: foreign key name `posts_ibfk_1` does not match `fk_posts_user_id`
#                                                      help: rename it while nothing depends on it, or change the option `pattern`
ALTER TABLE old ADD CONSTRAINT by_user FOREIGN KEY (id) REFERENCES users (id);
#                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-name-convention: foreign key name `by_user` does not match `fk_old_id`
#                     help: rename it while nothing depends on it, or change the option `pattern`

-- @case it matches
CREATE TABLE posts (id INT PRIMARY KEY, user_id INT, CONSTRAINT fk_posts_user_id FOREIGN KEY (user_id) REFERENCES users (id));

-- @case another pattern
-- @config
-- [rules.foreign-key-name-convention]
-- pattern = "{table}_to_{referenced_table}_{referenced_columns}"
CREATE TABLE posts (id INT PRIMARY KEY, u INT, CONSTRAINT posts_to_users_id FOREIGN KEY (u) REFERENCES users (id));
CREATE TABLE pages (id INT PRIMARY KEY, u INT, CONSTRAINT pages_to_user FOREIGN KEY (u) REFERENCES users (id));
#                                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-name-convention: foreign key name `pages_to_user` does not match `pages_to_users_id`
#                                                help: rename it while nothing depends on it, or change the option `pattern`

-- @case allowed
ALTER TABLE old ADD CONSTRAINT by_user FOREIGN KEY (id) REFERENCES users (id); -- lintel: allow foreign-key-name-convention (older)

-- @open nothing is known
ALTER TABLE posts ADD CONSTRAINT by_user FOREIGN KEY (id) REFERENCES users (id);
#                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-name-convention: foreign key name `by_user` does not match `fk_posts_id`
#                       help: rename it while nothing depends on it, or change the option `pattern`

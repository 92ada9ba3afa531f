-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
CREATE TABLE posts (id INT PRIMARY KEY, user_id INT, KEY by_user (user_id), FOREIGN KEY (user_id) REFERENCES users (id));
#                                                    ~~~~~~~~~~~~~~~~~~~~~ foreign-key-only-index: index `by_user` of `posts` is there for foreign key `posts_ibfk_1`
#                                                      note: it cannot be dropped while the key is there
#                                                      help: widen it by what queries filter or sort by

-- @case a longer one, a second one, a unique one
CREATE TABLE posts (id INT PRIMARY KEY, user_id INT, at DATE, KEY (user_id, at), FOREIGN KEY (user_id) REFERENCES users (id));
CREATE TABLE notes (id INT PRIMARY KEY, user_id INT, at DATE, KEY (user_id), KEY (user_id, at), FOREIGN KEY (user_id) REFERENCES users (id));
CREATE TABLE logins (id INT PRIMARY KEY, user_id INT, UNIQUE KEY (user_id), FOREIGN KEY (user_id) REFERENCES users (id));

-- @case allowed
CREATE TABLE posts (id INT PRIMARY KEY, user_id INT,
    KEY by_user (user_id), -- lintel: allow foreign-key-only-index (fine)
    FOREIGN KEY (user_id) REFERENCES users (id));

-- @open a table that was never seen may have others
ALTER TABLE posts ADD KEY by_user (user_id), ADD FOREIGN KEY (user_id) REFERENCES users (id);

-- @schema
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE old_posts (id INT PRIMARY KEY, user_id INT);

-- @migration
CREATE TABLE posts (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id));
#                                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ implicit-foreign-key-index: the server makes index `user_id` for foreign key `posts_ibfk_1`
#                                                      help: declare an index on `user_id`
ALTER TABLE old_posts ADD CONSTRAINT by_user FOREIGN KEY (user_id) REFERENCES users (id);
#                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ implicit-foreign-key-index: the server makes index `by_user` for foreign key `by_user`
#                           help: declare an index on `user_id`

-- @case declared, or part of a longer one
CREATE TABLE posts (id INT PRIMARY KEY, user_id INT, KEY (user_id), FOREIGN KEY (user_id) REFERENCES users (id));
CREATE TABLE members (user_id INT, team INT, PRIMARY KEY (user_id, team), FOREIGN KEY (user_id) REFERENCES users (id));

-- @case allowed
CREATE TABLE posts (id INT PRIMARY KEY, user_id INT,
    FOREIGN KEY (user_id) REFERENCES users (id)); -- lintel: allow implicit-foreign-key-index (fine)

-- @open nothing is known
CREATE TABLE posts (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id));
#                                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ implicit-foreign-key-index: the server makes index `user_id` for foreign key `posts_ibfk_1`
#                                                      help: declare an index on `user_id`

-- @schema
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE old (id INT PRIMARY KEY, u INT, KEY (u));

-- @migration
CREATE TABLE posts (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES users (id));
#                                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key: foreign key `posts_ibfk_1` of `posts`
#                                                help: keep the index and check the reference in the application
ALTER TABLE old ADD FOREIGN KEY (u) REFERENCES users (id);
#                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key: foreign key `old_ibfk_1` of `old`
#                     help: keep the index and check the reference in the application

-- @case silent
CREATE TABLE posts (id INT PRIMARY KEY, u INT, KEY (u));

-- @case allowed
ALTER TABLE old ADD FOREIGN KEY (u) REFERENCES users (id); -- lintel: allow foreign-key (meant so)

-- @open nothing is known
ALTER TABLE old ADD FOREIGN KEY (u) REFERENCES users (id);
#                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key: foreign key `old_ibfk_1` of `old`
#                     help: keep the index and check the reference in the application

-- @schema
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE old (id INT PRIMARY KEY, u INT, KEY (u));

-- @migration
CREATE TABLE posts (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES users (id) ON DELETE CASCADE);
#                                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ delete-cascade: deleting from `users` deletes from `posts`
#                                                help: delete the children first, in batches

-- @case silent
CREATE TABLE posts (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES users (id));

-- @case allowed
CREATE TABLE posts (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES users (id) ON DELETE CASCADE); -- lintel: allow delete-cascade (meant so)

-- @open nothing is known
CREATE TABLE posts (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES users (id) ON DELETE CASCADE);
#                                              ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ delete-cascade: deleting from `users` deletes from `posts`
#                                                help: delete the children first, in batches

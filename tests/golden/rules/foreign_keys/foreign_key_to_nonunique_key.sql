-- @mysql 8.4 8.0

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, team INT, no INT, name VARCHAR(50), KEY (name), UNIQUE KEY (team, no));

-- @migration
CREATE TABLE posts (id INT PRIMARY KEY, author VARCHAR(50), FOREIGN KEY (author) REFERENCES users (name));
#                                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.0] foreign-key-to-nonunique-key: foreign key `posts_ibfk_1` references columns of `users` that are no unique key
#                                                             4:14 the parent
#                                                             note: several rows of `users` may have the value: which one is the parent is not defined
#                                                             note: from MySQL 8.4 on the server refuses it with error 6125, unless restrict_fk_on_non_standard_key is off
#                                                             help: reference the primary key or all columns of a unique key
#                                                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.4] server-error: (6125) `users` has no unique key of the columns that `posts_ibfk_1` references
CREATE TABLE tasks (id INT PRIMARY KEY, team INT);
ALTER TABLE tasks ADD CONSTRAINT of_team FOREIGN KEY (team) REFERENCES users (team);
#                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.0] foreign-key-to-nonunique-key: foreign key `of_team` references columns of `users` that are no unique key
#                       4:14 the parent
#                       note: several rows of `users` may have the value: which one is the parent is not defined
#                       note: from MySQL 8.4 on the server refuses it with error 6125, unless restrict_fk_on_non_standard_key is off
#                       help: reference the primary key or all columns of a unique key
#                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.4] server-error: (6125) `users` has no unique key of the columns that `of_team` references

-- @case a whole unique key, in any order
CREATE TABLE posts (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES users (id));
CREATE TABLE tasks (team INT, no INT, KEY (no, team), FOREIGN KEY (team, no) REFERENCES users (team, no));
CREATE TABLE tree (id INT PRIMARY KEY, parent INT, FOREIGN KEY (parent) REFERENCES tree (id));

-- @case allowed
CREATE TABLE posts (id INT PRIMARY KEY, author VARCHAR(50),
    FOREIGN KEY (author) REFERENCES users (name)); -- lintel: allow foreign-key-to-nonunique-key (names are unique)
#   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.4] server-error: (6125) `users` has no unique key of the columns that `posts_ibfk_1` references

-- @open the parent was never seen
CREATE TABLE posts (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES accounts (name));

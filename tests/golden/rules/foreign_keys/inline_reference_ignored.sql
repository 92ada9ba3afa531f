-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
CREATE TABLE orders (id INT PRIMARY KEY, user_id INT NOT NULL REFERENCES users (id) ON DELETE CASCADE);
#                                                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ inline-reference-ignored: `user_id` gets no foreign key: the clause is ignored
#                                                               note: MySQL 8.4 reads `REFERENCES` behind a column and forgets it
#                                                               help: write it by itself: `FOREIGN KEY (user_id) REFERENCES users (id)`
#                                                               unsafe fix: write it as a constraint of its own
#   + CREATE TABLE orders (id INT PRIMARY KEY, user_id INT NOT NULL, FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE);
ALTER TABLE users ADD COLUMN boss INT REFERENCES users (id);
#                                     ~~~~~~~~~~~~~~~~~~~~~ inline-reference-ignored: `boss` gets no foreign key: the clause is ignored
#                                       note: MySQL 8.4 reads `REFERENCES` behind a column and forgets it
#                                       help: write it by itself: `FOREIGN KEY (boss) REFERENCES users (id)`
#                                       unsafe fix: write it as a constraint of its own
#   + ALTER TABLE users ADD COLUMN boss INT, ADD FOREIGN KEY (boss) REFERENCES users (id);

-- @case a constraint
CREATE TABLE orders (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id));

-- @case 9.0 takes it
-- @mysql 5.7 8.4 9.0
CREATE TABLE orders (id INT PRIMARY KEY, user_id INT REFERENCES users (id));
#                                                    ~~~~~~~~~~~~~~~~~~~~~ [5.7] inline-reference-ignored: `user_id` gets no foreign key: the clause is ignored
#                                                      note: MySQL 5.7 reads `REFERENCES` behind a column and forgets it
#                                                      help: write it by itself: `FOREIGN KEY (user_id) REFERENCES users (id)`
#                                                      unsafe fix: write it as a constraint of its own
#   + CREATE TABLE orders (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id));
#                                                    ~~~~~~~~~~~~~~~~~~~~~ [8.4] inline-reference-ignored: `user_id` gets no foreign key: the clause is ignored
#                                                      note: MySQL 8.4 reads `REFERENCES` behind a column and forgets it
#                                                      help: write it by itself: `FOREIGN KEY (user_id) REFERENCES users (id)`
#                                                      unsafe fix: write it as a constraint of its own
#   + CREATE TABLE orders (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id));

-- @case allowed
ALTER TABLE users ADD COLUMN boss INT REFERENCES users (id); -- lintel: allow inline-reference-ignored (a comment)

-- @open never seen
ALTER TABLE orders ADD COLUMN user_id INT REFERENCES users (id);
#                                         ~~~~~~~~~~~~~~~~~~~~~ inline-reference-ignored: `user_id` gets no foreign key: the clause is ignored
#                                           note: MySQL 8.4 reads `REFERENCES` behind a column and forgets it
#                                           help: write it by itself: `FOREIGN KEY (user_id) REFERENCES users (id)`
#                                           unsafe fix: write it as a constraint of its own
#   + ALTER TABLE orders ADD COLUMN user_id INT, ADD FOREIGN KEY (user_id) REFERENCES users (id);

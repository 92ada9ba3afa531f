-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50));

-- @migration
ALTER TABLE users DROP COLUMN email;
#                             ~~~~~ unknown-column: column `email` does not exist in `users`
#                               note: the server refuses the statement with error 1091
ALTER TABLE users MODIFY COLUMN email VARCHAR(100);
#                               ~~~~~ unknown-column: column `email` does not exist in `users`
#                                 note: the server refuses the statement with error 1054
ALTER TABLE users ADD COLUMN age INT AFTER email;
#                                          ~~~~~ unknown-column: column `email` does not exist in `users`
#                                            note: the server refuses the statement with error 1054
CREATE INDEX by_email ON users (email);
#                               ~~~~~ unknown-column: key column `email` does not exist in `users`
#                                 note: the server refuses the statement with error 1072
UPDATE users SET email = '';
#                ~~~~~ unknown-column: `users` has no column `email`
#                  note: the server refuses the statement with error 1054
SELECT users.email FROM users;
CREATE VIEW v AS SELECT email FROM users;
#                       ~~~~~ unknown-column: `users` has no column `email`
#                         note: the server refuses the statement with error 1054
CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW SET NEW.email = '';
#                                                        ~~~~~~~~~~~~~~ unknown-column: `users` has no column `email`
#                                                          note: the server refuses the statement with error 1054
ALTER TABLE users CHANGE name label VARCHAR(50), MODIFY name VARCHAR(60);
#                                                       ~~~~ unknown-column: column `name` is changed twice
#                                                         note: the server refuses the statement with error 1054

-- @case silent
ALTER TABLE users ADD COLUMN email VARCHAR(50), ADD KEY (email);

-- @case MariaDB passes over it
-- @mysql mariadb-10.11
ALTER TABLE users DROP COLUMN IF EXISTS email;
ALTER TABLE users DROP COLUMN email;
#                             ~~~~~ unknown-column: column `email` does not exist in `users`
#                               note: the server refuses the statement with error 1091

-- @open what was never seen may have it
ALTER TABLE orders DROP COLUMN email, ADD KEY (state);

-- @case allowed
ALTER TABLE users DROP COLUMN email; -- lintel: allow unknown-column (old servers have it)

-- @schema
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE orders (id INT PRIMARY KEY, user_id INT, KEY (user_id));

-- @migration
SET foreign_key_checks = 0;
ALTER TABLE orders ADD CONSTRAINT of_user FOREIGN KEY (user_id) REFERENCES users (id);
#                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unvalidated-foreign-key: rows of `orders` that have no parent in `users` are not looked for
#                    note: the key is added with `foreign_key_checks` off, and never checked later
#                    help: look for such rows yourself, before and after

-- @case checked, or no rows
ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id);
SET foreign_key_checks = 0;
CREATE TABLE t (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id));
ALTER TABLE t ADD FOREIGN KEY (id) REFERENCES users (id);
ALTER TABLE orders ADD COLUMN boss INT, ADD FOREIGN KEY (boss) REFERENCES users (id);

-- @case allowed
SET foreign_key_checks = 0;
ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id); -- lintel: allow unvalidated-foreign-key (none found)

-- @open never seen
SET foreign_key_checks = 0;
ALTER TABLE invoices ADD FOREIGN KEY (user_id) REFERENCES users (id);
#                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unvalidated-foreign-key: rows of `invoices` that have no parent in `users` are not looked for
#                      note: the key is added with `foreign_key_checks` off, and never checked later
#                      help: look for such rows yourself, before and after

-- @schema
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE orders (
    id INT PRIMARY KEY,
    user_id INT,
    CONSTRAINT of_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

-- @migration
ALTER TABLE orders DROP FOREIGN KEY of_user;
#                  ~~~~~~~~~~~~~~~~~~~~~~~~ drop-foreign-key: foreign key `of_user` of `orders` is dropped
#                    6:5 declared here
#                    note: rows without a parent are no longer refused
#                    note: deleting a row of `users` no longer deletes its rows here
#                    help: say in the migration what keeps the references whole from here on

-- @case another takes its place
ALTER TABLE orders DROP FOREIGN KEY of_user, ADD CONSTRAINT k2 FOREIGN KEY (user_id) REFERENCES users (id);

-- @case the column goes with it
ALTER TABLE orders DROP FOREIGN KEY of_user, DROP COLUMN user_id;

-- @case one of this change set
ALTER TABLE users ADD COLUMN boss INT, ADD CONSTRAINT of_boss FOREIGN KEY (boss) REFERENCES users (id);
ALTER TABLE users DROP FOREIGN KEY of_boss;

-- @case allowed
ALTER TABLE orders DROP FOREIGN KEY of_user; -- lintel: allow drop-foreign-key (sharded from now on)

-- @open never seen
ALTER TABLE invoices DROP FOREIGN KEY of_user;

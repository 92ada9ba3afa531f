-- @schema
CREATE TABLE parents (id INT PRIMARY KEY);
CREATE TABLE users (
    id INT PRIMARY KEY, parent INT, name VARCHAR(40) NOT NULL, n TINYINT UNSIGNED, m SMALLINT,
    state ENUM('a', 'b') NOT NULL, at DATETIME, price DECIMAL(6, 2), note VARCHAR(20) CHARACTER SET latin1,
    code CHAR(3) NOT NULL DEFAULT 'abc', token CHAR(8) NOT NULL,
    v INT AS (n + 1) VIRTUAL NOT NULL,
    UNIQUE KEY u (name), UNIQUE KEY w (id, name),
    CONSTRAINT c CHECK (n > 0), CONSTRAINT f FOREIGN KEY (parent) REFERENCES parents (id)
);

-- @migration
ALTER TABLE users MODIFY name VARCHAR(200) NULL;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ irreversible-change: `name` of `users` may hold from now on what it could not until now: characters past the first 40, `NULL`
#                   4:37 as it is until now
#                   note: with such a row there it cannot be changed back
#                   help: use the new room only when the old release is gone for good
ALTER TABLE users MODIFY n SMALLINT UNSIGNED, MODIFY m INT;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~ irreversible-change: `n` of `users` may hold from now on what it could not until now: values over 255
#                   4:64 as it is until now
#                   note: with such a row there it cannot be changed back
#                   help: use the new room only when the old release is gone for good
#                                             ~~~~~~~~~~~~ irreversible-change: `m` of `users` may hold from now on what it could not until now: values over 32767
#                                               4:84 as it is until now
#                                               note: with such a row there it cannot be changed back
#                                               help: use the new room only when the old release is gone for good
ALTER TABLE users MODIFY state ENUM('a', 'b', 'c') NOT NULL;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ irreversible-change: `state` of `users` may hold from now on what it could not until now: the member `c`
#                   5:5 as it is until now
#                   note: with such a row there it cannot be changed back
#                   help: use the new room only when the old release is gone for good
ALTER TABLE users MODIFY at DATETIME(6), MODIFY price DECIMAL(6, 3);
#                 ~~~~~~~~~~~~~~~~~~~~~ irreversible-change: `at` of `users` may hold from now on what it could not until now: fractions of a second
#                   5:36 as it is until now
#                   note: with such a row there it cannot be changed back
#                   help: use the new room only when the old release is gone for good
#                                        ~~~~~~~~~~~~~~~~~~~~~~~~~~ irreversible-change: `price` of `users` may hold from now on what it could not until now: digits after decimal place 2
#                                          5:49 as it is until now
#                                          note: with such a row there it cannot be changed back
#                                          help: use the new room only when the old release is gone for good
ALTER TABLE users MODIFY note VARCHAR(20) CHARACTER SET utf8mb4;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ irreversible-change: `note` of `users` may hold from now on what it could not until now: characters that `latin1` lacks
#                   5:70 as it is until now
#                   note: with such a row there it cannot be changed back
#                   help: use the new room only when the old release is gone for good
ALTER TABLE users DROP COLUMN token;
#                 ~~~~~~~~~~~~~~~~~ irreversible-change: `token` of `users` cannot come back: newer rows have no value for it
#                   note: it is NOT NULL and has no default
#                   help: give it a default first, and drop it in a later release
ALTER TABLE users DROP INDEX u, DROP FOREIGN KEY f, DROP CHECK c;
#                 ~~~~~~~~~~~~ irreversible-change: unique key `u` of `users` cannot come back once two rows are equal
#                               ~~~~~~~~~~~~~~~~~~ irreversible-change: foreign key `f` of `users` cannot come back once a row has no parent
#                                                   ~~~~~~~~~~~~ irreversible-change: check `c` of `users` cannot come back once a row does not meet it

-- @case to another kind, and to the other sign
ALTER TABLE users MODIFY n TINYINT, MODIFY state VARCHAR(20) NOT NULL, MODIFY at VARCHAR(30);
#                 ~~~~~~~~~~~~~~~~ irreversible-change: `n` of `users` may hold from now on what it could not until now: negative values
#                   4:64 as it is until now
#                   note: with such a row there it cannot be changed back
#                   help: use the new room only when the old release is gone for good
#                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ irreversible-change: `state` of `users` may hold from now on what it could not until now: values that are no member
#                                     5:5 as it is until now
#                                     note: with such a row there it cannot be changed back
#                                     help: use the new room only when the old release is gone for good
#                                                                      ~~~~~~~~~~~~~~~~~~~~~ irreversible-change: `at` of `users` may hold from now on what it could not until now: values that are no `datetime`
#                                                                        5:36 as it is until now
#                                                                        note: with such a row there it cannot be changed back
#                                                                        help: use the new room only when the old release is gone for good
ALTER TABLE users MODIFY m SMALLINT UNSIGNED;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~ irreversible-change: `m` of `users` may hold from now on what it could not until now: values over 32767
#                   4:84 as it is until now
#                   note: with such a row there it cannot be changed back
#                   help: use the new room only when the old release is gone for good

-- @case the whole table
ALTER TABLE users CONVERT TO CHARACTER SET utf8mb4;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ irreversible-change: `note` of `users` may hold from now on what it could not until now: characters that `latin1` lacks
#                   5:70 as it is until now
#                   note: with such a row there it cannot be changed back
#                   help: use the new room only when the old release is gone for good

-- @case what can go back
ALTER TABLE users MODIFY name VARCHAR(20) NOT NULL, DROP COLUMN v, DROP COLUMN code;
ALTER TABLE users DROP INDEX w, ADD COLUMN other INT;
ALTER TABLE users ALTER COLUMN state SET DEFAULT 'a', RENAME COLUMN at TO when_at;
ALTER TABLE users ADD COLUMN fresh VARCHAR(10) NOT NULL;
ALTER TABLE users MODIFY fresh VARCHAR(20) NOT NULL;
ALTER TABLE users DROP COLUMN fresh;
CREATE TABLE new_one (id INT PRIMARY KEY, a VARCHAR(10) NOT NULL);
ALTER TABLE new_one MODIFY a VARCHAR(20);

-- @case what comes back, or goes with its table
ALTER TABLE users DROP FOREIGN KEY f, DROP CHECK c;
ALTER TABLE users ADD CONSTRAINT c CHECK (n > 0), ADD CONSTRAINT g FOREIGN KEY (parent) REFERENCES parents (id) ON DELETE CASCADE;
ALTER TABLE users DROP INDEX u, ADD UNIQUE KEY u2 (name);

-- @case all of it
ALTER TABLE users DROP FOREIGN KEY f;
DROP TABLE users;

-- @case allowed
ALTER TABLE users MODIFY name VARCHAR(200) NOT NULL; -- lintel: allow irreversible-change (fixes a cut-off)

-- @open never seen
ALTER TABLE orders MODIFY name VARCHAR(200) NOT NULL, DROP COLUMN token, DROP INDEX u;
ALTER TABLE orders DROP FOREIGN KEY f;
#                  ~~~~~~~~~~~~~~~~~~ irreversible-change: foreign key `f` of `orders` cannot come back once a row has no parent

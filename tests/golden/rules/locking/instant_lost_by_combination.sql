-- @mysql 8.0.11 8.0.40
-- @schema
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, email VARCHAR(255), n INT NOT NULL, d INT, KEY (d));

-- @migration
ALTER TABLE users ADD COLUMN name VARCHAR(100), ADD KEY (email);
#                                               ~~~~~~~~~~~~~~~ [8.0.40] instant-lost-by-combination: this has `users` built anew, where the rest would be instant
#                                                 note: adding column `name` cannot be instant here: not together with adding index `email`
#                                                 help: make two statements of it: the columns with `ALGORITHM=INSTANT`, and this
#                                                 unsafe fix: make two statements of it
#   + ALTER TABLE users ADD COLUMN name VARCHAR(100);
#   + ALTER TABLE users ADD KEY (email);

-- @case an option
ALTER TABLE users DROP COLUMN n, COMMENT='x';
#                                ~~~~~~~~~~~ [8.0.40] instant-lost-by-combination: this has `users` built anew, where the rest would be instant
#                                  note: dropping column `n` cannot be instant here: not together with setting `COMMENT`
#                                  help: make two statements of it: the columns with `ALGORITHM=INSTANT`, and this
#                                  unsafe fix: make two statements of it
#   + ALTER TABLE users DROP COLUMN n;
#   + ALTER TABLE users COMMENT='x';

-- @case an index of the new column can be added after it
ALTER TABLE users ADD COLUMN name VARCHAR(100) UNIQUE;
#                                              ~~~~~~ [8.0.40] instant-lost-by-combination: this has `users` built anew, where the rest would be instant
#                                                note: adding column `name` cannot be instant here: not together with adding index `name`
#                                                help: make two statements of it: the columns with `ALGORITHM=INSTANT`, and this

-- @case the other clause rebuilds anyway
ALTER TABLE users ADD COLUMN name VARCHAR(100), MODIFY n INT NULL;

-- @case all instant
ALTER TABLE users ADD COLUMN name VARCHAR(100), DROP COLUMN n, ALTER email SET DEFAULT 'x';

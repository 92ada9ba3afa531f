-- @schema
CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(100), name VARCHAR(80), first_name VARCHAR(80), born DATE);

-- @migration
ALTER TABLE users
    ADD KEY idx_email (name),
#       ~~~~~~~~~~~~~~~~~~~~ misleading-index-name: index `idx_email` of `users` is named after `email` and does not hold it
#         note: it is on `name`
#         help: call it `idx_name`
#         unsafe fix: name the index after its columns
#   +     ADD KEY idx_name (name),
    ADD UNIQUE KEY users_email_unique (email);
CREATE INDEX index_users_on_first_name_and_born ON users (name, email);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ misleading-index-name: index `index_users_on_first_name_and_born` of `users` is named after `first_name` and does not hold it
#  note: it is on `name, email`
#  help: call it `index_users_on_name_email`
#  unsafe fix: name the index after its columns
#   + CREATE INDEX index_users_on_name_email ON users (name, email);
CREATE UNIQUE INDEX `name` ON users (email(20), born);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ misleading-index-name: index `name` of `users` is named after `name` and does not hold it
#  note: it is on `email(20), born`
#  help: call it `email_born`
#  unsafe fix: name the index after its columns
#   + CREATE UNIQUE INDEX email_born ON users (email(20), born);

-- @case it says less, or in another order, or nothing
ALTER TABLE users
    ADD KEY idx_email (email, name),
    ADD KEY born_name (name, born),
    ADD KEY first_name (first_name),
    ADD KEY by_mail (name),
    ADD KEY k2 (born),
    ADD KEY idx_lookup (email, born);

-- @case a name that can be read in two ways
CREATE TABLE t (id INT PRIMARY KEY, user INT, user_id INT, a INT, a_a INT, KEY user_id (user_id), KEY user_id_2 (user, id), KEY a_a_a (a_a, a));

-- @case words that may mean something else
CREATE TABLE image (
    id INT PRIMARY KEY, image TEXT, name VARCHAR(20), nameHash BINARY(8), type INT, object_id INT,
    KEY unique_image (type, object_id), KEY key_name (nameHash), KEY object_type_id (type, object_id),
    KEY image_id (object_id)
);

-- @case on an expression
ALTER TABLE users ADD KEY idx_email ((LOWER(email))), ADD KEY idx_name ((UPPER(email)));
#                                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ misleading-index-name: index `idx_name` of `users` is named after `name` and does not hold it
#                                                           note: it is on `(expression)`

-- @case the right name is taken
ALTER TABLE users ADD KEY idx_name (name), ADD KEY idx_email (name, born), ADD KEY idx_born (name);
#                                              ~~~~~~~~~~~~~~~~~~~~~~~~~~ misleading-index-name: index `idx_email` of `users` is named after `email` and does not hold it
#                                                note: it is on `name, born`
#                                                help: call it `idx_name_born`
#                                                unsafe fix: name the index after its columns
#   + ALTER TABLE users ADD KEY idx_name (name), ADD KEY idx_name_born (name, born), ADD KEY idx_born (name);
#                                                                              ~~~~~~~~~~~~~~~~~~~ misleading-index-name: index `idx_born` of `users` is named after `born` and does not hold it
#                                                                                note: it is on `name`

-- @case renamed later
CREATE INDEX idx_email ON users (name);
ALTER TABLE users RENAME INDEX idx_email TO idx_name;

-- @case allowed
CREATE INDEX idx_email ON users (name); -- lintel: allow misleading-index-name (hinted by that name)

-- @open the columns are not all known
ALTER TABLE accounts ADD KEY idx_email (name);

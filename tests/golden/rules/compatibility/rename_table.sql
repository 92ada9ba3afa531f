-- @schema
CREATE TABLE members (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE members_new (id BIGINT UNSIGNED PRIMARY KEY);

-- @migration
RENAME TABLE members TO users;
#            ~~~~~~~~~~~~~~~~ rename-table: table `members` is renamed to `users`
#              2:14 created here
#              note: queries of the running release that name `members` fail from this statement on
#              help: keep the old name alive for a release: `CREATE VIEW members AS SELECT * FROM users`

-- @case by ALTER TABLE
ALTER TABLE members RENAME TO users;
#                   ~~~~~~~~~~~~~~~ rename-table: table `members` is renamed to `users`
#                     2:14 created here
#                     note: queries of the running release that name `members` fail from this statement on
#                     help: keep the old name alive for a release: `CREATE VIEW members AS SELECT * FROM users`

-- @case a swap in one statement
RENAME TABLE members TO members_old, members_new TO members;
#            ~~~~~~~~~~~~~~~~~~~~~~ rename-table (note): `members_new` takes the place of `members`
#              note: the swap is atomic, but writes to `members` since `members_new` was filled are not in it
#              help: make sure that `members_new` is kept in step until the swap

-- @case a swap with a table of the change set
CREATE TABLE members_v2 (id BIGINT UNSIGNED PRIMARY KEY);
RENAME TABLE members TO members_old, members_v2 TO members;
#            ~~~~~~~~~~~~~~~~~~~~~~ rename-table (note): `members_v2` takes the place of `members`
#              note: the swap is atomic, but writes to `members` since `members_v2` was filled are not in it
#              help: make sure that `members_v2` is kept in step until the swap

-- @case a table of the change set
CREATE TABLE drafts_2024 (id INT PRIMARY KEY);
RENAME TABLE drafts_2024 TO drafts;

-- @open a table that was never seen
RENAME TABLE members TO users;
#            ~~~~~~~~~~~~~~~~ rename-table: table `members` is renamed to `users`
#              note: queries of the running release that name `members` fail from this statement on
#              help: keep the old name alive for a release: `CREATE VIEW members AS SELECT * FROM users`

-- @mysql 8.0.28 8.0.29 8.0.31 8.0.32
-- @schema
CREATE TABLE users (id INT PRIMARY KEY, a INT);

-- @migration
ALTER TABLE users ADD COLUMN b INT;
#                 ~~~~~~~~~~~~~~~~ [8.0.29 8.0.31] instant-on-unsafe-version: `users` is changed at once by a server that had bugs in it
#                   note: 8.0.29 to 8.0.31 could damage the redo log or backups of such a table
#                   help: write `ALGORITHM=INPLACE`, or upgrade to 8.0.32 or later first

-- @case dropping
ALTER TABLE users DROP COLUMN a;
#                 ~~~~~~~~~~~~~ [8.0.29 8.0.31] instant-on-unsafe-version: `users` is changed at once by a server that had bugs in it
#                   note: 8.0.29 to 8.0.31 could damage the redo log or backups of such a table
#                   help: write `ALGORITHM=INPLACE`, or upgrade to 8.0.32 or later first

-- @case not at once
ALTER TABLE users ADD COLUMN b INT, ALGORITHM=INPLACE;

-- @case what never had the bugs
ALTER TABLE users RENAME COLUMN a TO b;

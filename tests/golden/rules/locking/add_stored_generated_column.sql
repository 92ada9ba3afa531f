-- @schema
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, a INT);

-- @migration
ALTER TABLE users ADD COLUMN b INT AS (a + 1) STORED;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ add-stored-generated-column: stored generated column `b` copies `users`
#                   note: its value is worked out and written for each row, and writes to `users` wait meanwhile
#                   help: make it `VIRTUAL`, which is instant; an index on it holds its values

-- @case virtual
ALTER TABLE users ADD COLUMN b INT AS (a + 1) VIRTUAL, ADD COLUMN c INT AS (a + 2);

-- @case a new table
CREATE TABLE fresh (a INT, b INT AS (a) STORED);
ALTER TABLE fresh ADD COLUMN c INT AS (a) STORED;

-- @open
ALTER TABLE unseen ADD COLUMN b INT AS (a + 1) STORED;
#                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ add-stored-generated-column: stored generated column `b` copies `unseen`
#                    note: its value is worked out and written for each row, and writes to `unseen` wait meanwhile
#                    help: make it `VIRTUAL`, which is instant; an index on it holds its values

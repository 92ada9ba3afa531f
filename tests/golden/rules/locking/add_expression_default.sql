-- @schema
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, a INT);

-- @migration
ALTER TABLE users ADD COLUMN b JSON DEFAULT (JSON_OBJECT());
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ add-expression-default: the default of the new column copies `users`
#                   note: adding column `b` copies the table: the default is worked out for each row
#                   note: writes to `users` wait until the copy is complete
#                   help: add the column without a default, set the default in a second statement, and fill the rows in batches
#                   unsafe fix: set the default in a statement of its own
#   + ALTER TABLE users ADD COLUMN b JSON;
#   + ALTER TABLE users ALTER COLUMN b SET DEFAULT (JSON_OBJECT());

-- @case
ALTER TABLE users ADD COLUMN b INT DEFAULT 5, ADD COLUMN c DATETIME DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE users ALTER a SET DEFAULT (id);

-- @case a new table
CREATE TABLE fresh (a INT);
ALTER TABLE fresh ADD COLUMN b JSON DEFAULT (JSON_OBJECT());

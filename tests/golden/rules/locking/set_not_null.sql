-- @schema
CREATE TABLE users (
    id BIGINT UNSIGNED PRIMARY KEY,
    email VARCHAR(255),
    name VARCHAR(255) NOT NULL
);

-- @migration
ALTER TABLE users MODIFY email VARCHAR(255) NOT NULL;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ set-not-null: column `email` of `users` becomes `NOT NULL`
#                   4:5 could be `NULL` since here
#                   note: `users` is rebuilt, and the statement fails with error 1138 if a row holds `NULL`
#                   help: fill the gaps in batches first, until `SELECT 1 FROM users WHERE email IS NULL LIMIT 1` finds none

-- @case CHANGE
ALTER TABLE users CHANGE email mail VARCHAR(255) NOT NULL;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ set-not-null: column `mail` of `users` becomes `NOT NULL`
#                   4:5 could be `NULL` since here
#                   note: `users` is rebuilt, and the statement fails with error 1138 if a row holds `NULL`
#                   help: fill the gaps in batches first, until `SELECT 1 FROM users WHERE email IS NULL LIMIT 1` finds none

-- @case without strict mode
SET sql_mode = '';
ALTER TABLE users MODIFY email VARCHAR(255) NOT NULL;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ set-not-null: column `email` of `users` becomes `NOT NULL`
#                   4:5 could be `NULL` since here
#                   note: without strict mode `users` is copied while writes to it wait, and each `NULL` becomes the type's implicit default
#                   help: fill the gaps in batches first, until `SELECT 1 FROM users WHERE email IS NULL LIMIT 1` finds none

-- @case it was NOT NULL, or stops being
ALTER TABLE users MODIFY name VARCHAR(300) NOT NULL;
ALTER TABLE users MODIFY name VARCHAR(300);

-- @case a column of the change set
ALTER TABLE users ADD COLUMN draft INT;
ALTER TABLE users MODIFY draft INT NOT NULL;

-- @open the old definition is not known
ALTER TABLE users MODIFY email VARCHAR(255) NOT NULL;

-- @schema
CREATE TABLE users (
    id BIGINT UNSIGNED PRIMARY KEY,
    email VARCHAR(255),
    domain VARCHAR(255) AS (SUBSTRING_INDEX(email, '@', -1)) VIRTUAL,
    domain_key VARCHAR(255) AS (UPPER(email)) STORED
);

-- @migration
ALTER TABLE users DROP COLUMN email, DROP domain, DROP domain_key;
#                 ~~~~~~~~~~~~~~~~~ drop-column: column `email` of `users` is dropped with all its values
#                   4:5 declared here
#                   note: queries of the running release that name it fail from this statement on
#                   help: stop using the column in one release, and drop it in the next
#                                                 ~~~~~~~~~~~~~~~ drop-column: column `domain_key` of `users` is dropped with all its values
#                                                   6:5 declared here
#                                                   note: queries of the running release that name it fail from this statement on
#                                                   help: stop using the column in one release, and drop it in the next

-- @case a virtual generated column holds no values
ALTER TABLE users DROP COLUMN domain;

-- @case a stored one does
ALTER TABLE users DROP COLUMN domain_key;
#                 ~~~~~~~~~~~~~~~~~~~~~~ drop-column: column `domain_key` of `users` is dropped with all its values
#                   6:5 declared here
#                   note: queries of the running release that name it fail from this statement on
#                   help: stop using the column in one release, and drop it in the next

-- @case a column the change set added
ALTER TABLE users ADD COLUMN draft INT;
ALTER TABLE users DROP COLUMN draft;

-- @case a table the change set created
CREATE TABLE drafts (id INT PRIMARY KEY, body TEXT);
ALTER TABLE drafts DROP COLUMN body;

-- @case allowed, on the line above
ALTER TABLE users
    -- lintel: allow drop-column (unused since 2.4)
    DROP COLUMN domain_key;

-- @open nothing is known of the table
ALTER TABLE users DROP COLUMN email;
#                 ~~~~~~~~~~~~~~~~~ drop-column: column `email` of `users` is dropped with all its values
#                   note: queries of the running release that name it fail from this statement on
#                   help: stop using the column in one release, and drop it in the next

-- @open added and dropped again, in a table nothing is known of
ALTER TABLE users ADD COLUMN draft INT;
ALTER TABLE users DROP COLUMN draft;

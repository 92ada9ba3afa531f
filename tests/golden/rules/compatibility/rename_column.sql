-- @schema
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, mail VARCHAR(255));

-- @migration
ALTER TABLE users RENAME COLUMN mail TO email;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~ rename-column: column `mail` of `users` is renamed to `email`
#                   2:53 declared here
#                   note: queries of the running release that name `mail` fail from this statement on
#                   help: add `email` beside it, write both, move the readers, then drop `mail`

-- @case CHANGE with another name
ALTER TABLE users CHANGE COLUMN mail email VARCHAR(255);
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rename-column: column `mail` of `users` is renamed to `email`
#                   2:53 declared here
#                   note: queries of the running release that name `mail` fail from this statement on
#                   help: add `email` beside it, write both, move the readers, then drop `mail`

-- @case CHANGE with the same name, or another case
ALTER TABLE users CHANGE COLUMN mail mail VARCHAR(300);
ALTER TABLE users CHANGE COLUMN mail Mail VARCHAR(300);

-- @case a column of the change set
ALTER TABLE users ADD COLUMN draft INT;
ALTER TABLE users RENAME COLUMN draft TO final;

-- @open nothing is known of the table
ALTER TABLE users RENAME COLUMN mail TO email;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~ rename-column: column `mail` of `users` is renamed to `email`
#                   note: queries of the running release that name `mail` fail from this statement on
#                   help: add `email` beside it, write both, move the readers, then drop `mail`
ALTER TABLE users CHANGE COLUMN fax telefax VARCHAR(40);
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rename-column: column `fax` of `users` is renamed to `telefax`
#                   note: queries of the running release that name `fax` fail from this statement on
#                   help: add `telefax` beside it, write both, move the readers, then drop `fax`

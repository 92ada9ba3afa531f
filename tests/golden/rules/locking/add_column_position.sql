-- @mysql 8.0.28
-- @schema
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, name VARCHAR(100));

-- @migration
ALTER TABLE users ADD COLUMN email VARCHAR(255) AFTER id;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ add-column-position: the place of `email` has `users` written anew
#                   note: at the end of the columns it would be added at once
#                   help: leave out `FIRST` and `AFTER`
#                   unsafe fix: add it at the end
#   + ALTER TABLE users ADD COLUMN email VARCHAR(255);

-- @case at the end, by name or not
ALTER TABLE users ADD COLUMN email VARCHAR(255) AFTER name;
ALTER TABLE users ADD COLUMN fax VARCHAR(30);

-- @case first
ALTER TABLE users ADD COLUMN rank_ INT FIRST;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~ add-column-position: the place of `rank_` has `users` written anew
#                   note: at the end of the columns it would be added at once
#                   help: leave out `FIRST` and `AFTER`
#                   unsafe fix: add it at the end
#   + ALTER TABLE users ADD COLUMN rank_ INT;

-- @case what has the table written anew anyway
ALTER TABLE users ADD COLUMN email VARCHAR(255) AFTER id, ENGINE=InnoDB;

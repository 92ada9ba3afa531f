-- @mysql planetscale 8.4
-- @schema
CREATE TABLE users (id INT PRIMARY KEY, mail VARCHAR(100));

-- @migration
ALTER TABLE users RENAME COLUMN mail TO email;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~ [planetscale] vitess-rename: `mail` would be dropped, and `email` made anew and empty
#                   help: add `email`, write both, copy the values, and drop `mail` last
RENAME TABLE users TO people;
#            ~~~~~~~~~~~~~~~ [planetscale] vitess-rename: the table would be dropped, and `people` made anew and empty
#              help: create `people`, write both, copy the rows, and drop the old table last

-- @case what is new has no values
CREATE TABLE fresh (a INT PRIMARY KEY);
ALTER TABLE fresh RENAME COLUMN a TO b;

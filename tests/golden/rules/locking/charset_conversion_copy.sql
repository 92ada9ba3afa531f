-- @schema
CREATE TABLE names (id INT PRIMARY KEY, name VARCHAR(100), note VARCHAR(20)) CHARACTER SET latin1;
CREATE TABLE wide (id INT PRIMARY KEY, name VARCHAR(50)) CHARACTER SET utf8mb3;
CREATE TABLE keyed (id INT PRIMARY KEY, name VARCHAR(50), KEY (name)) CHARACTER SET utf8mb3;
CREATE TABLE numbers (id INT PRIMARY KEY) CHARACTER SET latin1;

-- @migration
ALTER TABLE names CONVERT TO CHARACTER SET utf8mb4;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ charset-conversion-copy: `names` is converted to `utf8mb4`, which copies it
#                   note: changing the type of `name` copies the table: stored values change (its character set changes from `latin1` to `utf8mb4`)
#                   note: changing the type of `note` copies the table: stored values change (its character set changes from `latin1` to `utf8mb4`)
#                   note: writes to `names` wait until the copy is complete
#                   help: set the default for new columns alone with `DEFAULT CHARACTER SET`, and convert the rest with an online schema change tool
ALTER TABLE keyed CONVERT TO CHARACTER SET utf8mb4;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ charset-conversion-copy: `keyed` is converted to `utf8mb4`, which copies it
#                   note: changing the type of `name` copies the table: stored values change (its collation changes and an index holds it)
#                   note: writes to `keyed` wait until the copy is complete
#                   help: set the default for new columns alone with `DEFAULT CHARACTER SET`, and convert the rest with an online schema change tool

-- @case the same bytes
ALTER TABLE wide CONVERT TO CHARACTER SET utf8mb4;
ALTER TABLE numbers CONVERT TO CHARACTER SET utf8mb4;
ALTER TABLE names DEFAULT CHARACTER SET utf8mb4;

-- @open it depends on the columns
ALTER TABLE unseen CONVERT TO CHARACTER SET utf8mb4;

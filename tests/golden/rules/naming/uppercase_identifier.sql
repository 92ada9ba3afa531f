-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
CREATE TABLE Users (id INT PRIMARY KEY);
#            ~~~~~ uppercase-identifier: the table name `Users` has upper-case letters
#              help: write it in lower case
RENAME TABLE users TO Members;
#                     ~~~~~~~ uppercase-identifier: the table name `Members` has upper-case letters
#                       help: write it in lower case

-- @case silent
CREATE TABLE members (id INT PRIMARY KEY, Name INT);

-- @case allowed
RENAME TABLE users TO Members; -- lintel: allow uppercase-identifier (meant so)

-- @open nothing is known
RENAME TABLE users TO Members;
#                     ~~~~~~~ uppercase-identifier: the table name `Members` has upper-case letters
#                       help: write it in lower case

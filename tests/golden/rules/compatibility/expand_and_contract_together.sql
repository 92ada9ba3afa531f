-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), age INT);

-- @migration
ALTER TABLE users ADD COLUMN full_name VARCHAR(100);
UPDATE users SET full_name = name WHERE id > 0;
ALTER TABLE users DROP COLUMN name;
#                 ~~~~~~~~~~~~~~~~ expand-and-contract-together: `name` goes in the file in which `full_name` comes
#                   5:30 added here
#                   note: old code needs the one and new code the other: they cannot run side by side
#                   help: drop `name` in a later release

-- @case nothing in common, or in one statement, which is another rule's
ALTER TABLE users ADD COLUMN email VARCHAR(100);
ALTER TABLE users DROP COLUMN age;
ALTER TABLE users ADD COLUMN full_name VARCHAR(50), DROP COLUMN name;

-- @case a column of the change set
ALTER TABLE users ADD COLUMN draft_name VARCHAR(50);
ALTER TABLE users ADD COLUMN draft_title VARCHAR(50);
ALTER TABLE users DROP COLUMN draft_name;

-- @case allowed
ALTER TABLE users ADD COLUMN full_name VARCHAR(100);
ALTER TABLE users DROP COLUMN name; -- lintel: allow expand-and-contract-together (no code reads it)

-- @open nothing is known
ALTER TABLE users ADD COLUMN full_name VARCHAR(100);
ALTER TABLE users DROP COLUMN name;

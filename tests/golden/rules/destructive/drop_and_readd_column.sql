-- @schema
CREATE TABLE users (id INT PRIMARY KEY, mail VARCHAR(255), age INT, n INT, v INT AS (n + 1));

-- @migration
ALTER TABLE users DROP COLUMN mail, ADD COLUMN email VARCHAR(255);
#                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ drop-and-readd-column: `email` comes where `mail` of the same type goes: the values are not taken over
#                                     5:19 the values go here
#                                     help: if it is a rename, write it as one: `CHANGE mail email ...`
#                                     unsafe fix: rename it
#   + ALTER TABLE users CHANGE COLUMN mail email VARCHAR(255);

-- @case to another type by hand
ALTER TABLE users DROP COLUMN age, ADD COLUMN age BIGINT;
#                                  ~~~~~~~~~~~~~~~~~~~~~ drop-and-readd-column: `age` is dropped and added again: its values are lost
#                                    13:19 the values go here
#                                    help: to change the type, use `MODIFY`, which converts the values

-- @case another type, or several
ALTER TABLE users DROP COLUMN mail, ADD COLUMN phone VARCHAR(20);
ALTER TABLE users DROP COLUMN phone, DROP COLUMN v, ADD COLUMN a VARCHAR(20);

-- @case a generated column
ALTER TABLE users DROP COLUMN v, ADD COLUMN w INT AS (n + 2);

-- @case a column of this change set
ALTER TABLE users ADD COLUMN a INT;
ALTER TABLE users DROP COLUMN a, ADD COLUMN b INT;

-- @case allowed
ALTER TABLE users DROP COLUMN mail,
    -- lintel: allow drop-and-readd-column (filled by the next migration)
    ADD COLUMN email VARCHAR(255);

-- @open only the name can tell
ALTER TABLE orders DROP COLUMN a, ADD COLUMN b INT;
ALTER TABLE orders DROP COLUMN c, ADD COLUMN c INT;
#                                 ~~~~~~~~~~~~~~~~ drop-and-readd-column: `c` is dropped and added again: its values are lost
#                                   36:20 the values go here
#                                   help: to change the type, use `MODIFY`, which converts the values

-- @config
-- [rules.large-enum]
-- max = 3

-- @schema
CREATE TABLE items (id INT PRIMARY KEY, kind ENUM('a', 'b'));

-- @migration
CREATE TABLE colours (id INT PRIMARY KEY, name ENUM('red', 'green', 'blue', 'grey'));
#                                         ~~~~ large-enum: ENUM `name` has 4 members
#                                           note: each new member takes an `ALTER TABLE`
#                                           help: keep the members in a table of their own, and refer to it
ALTER TABLE items MODIFY kind ENUM('a', 'b', 'c', 'd', 'e');
#                        ~~~~ large-enum: ENUM `kind` has 5 members
#                          note: each new member takes an `ALTER TABLE`
#                          help: keep the members in a table of their own, and refer to it

-- @case few
CREATE TABLE colours (id INT PRIMARY KEY, name ENUM('red', 'green', 'blue'), s SET('a', 'b', 'c', 'd'));

-- @case allowed
CREATE TABLE colours (
    id INT PRIMARY KEY,
    name ENUM('red', 'green', 'blue', 'grey') -- lintel: allow large-enum (never grows)
);

-- @open never seen
ALTER TABLE orders ADD COLUMN state ENUM('a', 'b', 'c', 'd', 'e');
#                             ~~~~~ large-enum: ENUM `state` has 5 members
#                               note: each new member takes an `ALTER TABLE`
#                               help: keep the members in a table of their own, and refer to it

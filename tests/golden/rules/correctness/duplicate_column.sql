-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50));

-- @migration
ALTER TABLE users ADD COLUMN Name VARCHAR(60);
#                            ~~~~ duplicate-column: column `Name` exists already in `users`
#                              note: the server refuses the statement with error 1060
ALTER TABLE users ADD COLUMN email VARCHAR(60), ADD COLUMN email VARCHAR(70);
#                                                          ~~~~~ duplicate-column: column `email` exists already in `users`
#                                                            note: the server refuses the statement with error 1060
ALTER TABLE users CHANGE id name INT;
#                           ~~~~ duplicate-column: column `name` exists already in `users`
#                             note: the server refuses the statement with error 1060
ALTER TABLE users RENAME COLUMN id TO name, RENAME COLUMN name TO id;
CREATE TABLE roles (id INT PRIMARY KEY, id INT);
#                                       ~~ duplicate-column: column `id` is declared twice
#                                         note: the server refuses the statement with error 1060
CREATE TABLE pairs SELECT a.id, b.id FROM users a JOIN users b;
#                               ~~~~ duplicate-column: the query has two columns `id`
#                                 note: the server refuses the statement with error 1060

-- @case MariaDB passes over it
-- @mysql mariadb-10.11
ALTER TABLE users ADD COLUMN IF NOT EXISTS name VARCHAR(60);

-- @open silent
ALTER TABLE orders ADD COLUMN name VARCHAR(60);

-- @open added twice
ALTER TABLE orders ADD COLUMN name VARCHAR(60);
ALTER TABLE orders ADD COLUMN name VARCHAR(60);
#                             ~~~~ duplicate-column: column `name` exists already in `orders`
#                               note: the server refuses the statement with error 1060

-- @case severity by the broader rule, and by its own
-- @config
-- [rules]
-- would-fail = "warning"
ALTER TABLE users ADD COLUMN name VARCHAR(60);
#                            ~~~~ duplicate-column (warning): column `name` exists already in `users`
#                              note: the server refuses the statement with error 1060

-- @case its own counts more
-- @config
-- [rules]
-- would-fail = "off"
-- duplicate-column = "note"
ALTER TABLE users ADD COLUMN name VARCHAR(60);
#                            ~~~~ duplicate-column (note): column `name` exists already in `users`
#                              note: the server refuses the statement with error 1060

-- @case off with the broader rule
-- @rules all
-- @config
-- [rules]
-- would-fail = "off"
ALTER TABLE users ADD COLUMN name VARCHAR(60);

-- @case selected with the broader rule
-- @rules would-fail
ALTER TABLE users ADD COLUMN name VARCHAR(60);
#                            ~~~~ duplicate-column: column `name` exists already in `users`
#                              note: the server refuses the statement with error 1060

-- @case allowed
ALTER TABLE users ADD COLUMN name VARCHAR(60); -- lintel: allow duplicate-column (the tool passes over it)

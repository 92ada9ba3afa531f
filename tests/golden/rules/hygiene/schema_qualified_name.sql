-- @migration
CREATE TABLE shop.users (id INT PRIMARY KEY);
#            ~~~~ schema-qualified-name: `shop` pins the statement to one database
#              help: leave the database to the connection
ALTER TABLE shop.users ADD COLUMN a INT;
#           ~~~~ schema-qualified-name: `shop` pins the statement to one database
#             help: leave the database to the connection
USE shop;
#   ~~~~ schema-qualified-name: `shop` pins the file to one database
#     help: leave the database to the connection

-- @case silent
CREATE TABLE t (id INT PRIMARY KEY);

-- @case allowed
USE shop; -- lintel: allow schema-qualified-name (meant so)

-- @open nothing is known
USE shop;
#   ~~~~ schema-qualified-name: `shop` pins the file to one database
#     help: leave the database to the connection

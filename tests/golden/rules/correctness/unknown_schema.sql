-- @migration
CREATE DATABASE shop;
CREATE TABLE shop.users (id INT PRIMARY KEY);
DROP DATABASE shop;
USE shop;
#   ~~~~ unknown-schema: database `shop` does not exist
#     note: the server refuses the statement with error 1049
CREATE TABLE shop.users (id INT PRIMARY KEY);
#            ~~~~ unknown-schema: database `shop` does not exist
#              note: the server refuses the statement with error 1049
DROP DATABASE shop;
#             ~~~~ unknown-schema: database `shop` does not exist
#               note: the server refuses the statement with error 1008
DROP DATABASE IF EXISTS shop;

-- @case the one in use goes
CREATE DATABASE shop;
USE shop;
DROP DATABASE shop;
CREATE TABLE users (id INT PRIMARY KEY);
#            ~~~~~ unknown-schema: no database is in use: the one in use was dropped
#              note: the server refuses the statement with error 1046

-- @open a database never mentioned may be there
USE shop;
CREATE TABLE other.users (id INT PRIMARY KEY);

-- @open allowed
CREATE DATABASE shop;
DROP DATABASE shop;
DROP DATABASE shop; -- lintel: allow unknown-schema (run twice)

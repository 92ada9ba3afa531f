-- @migration
CREATE DATABASE shop;
CREATE TABLE shop.users (id INT PRIMARY KEY);
DROP DATABASE shop;
USE shop;
CREATE TABLE shop.users (id INT PRIMARY KEY);
DROP DATABASE shop;
DROP DATABASE IF EXISTS shop;

-- @case the one in use goes
CREATE DATABASE shop;
USE shop;
DROP DATABASE shop;
CREATE TABLE users (id INT PRIMARY KEY);

-- @open a database never mentioned may be there
USE shop;
CREATE TABLE other.users (id INT PRIMARY KEY);

-- @open allowed
CREATE DATABASE shop;
DROP DATABASE shop;
DROP DATABASE shop; -- lintel: allow unknown-schema (run twice)

-- @schema
CREATE TABLE accounts (id INT PRIMARY KEY, password CHAR(40));

-- @migration
CREATE TABLE users (id INT PRIMARY KEY, password VARCHAR(32), passwd CHAR(41));
#                                       ~~~~~~~~ readable-password-column: `password` of `users` holds 32 characters, too few for a password's hash
#                                         help: use `VARCHAR(255)` and keep the hash of a password library
#                                                             ~~~~~~ readable-password-column: `passwd` of `users` holds 41 characters, too few for a password's hash
#                                                               help: use `VARCHAR(255)` and keep the hash of a password library

-- @case long enough, or something else
CREATE TABLE users (id INT PRIMARY KEY, password VARCHAR(255), password_hint VARCHAR(20), pwd BINARY(32));

-- @case another limit
-- @config
-- [rules.readable-password-column]
-- least = 30
CREATE TABLE users (id INT PRIMARY KEY, password VARCHAR(32), pwd VARCHAR(20));
#                                                             ~~~ readable-password-column: `pwd` of `users` holds 20 characters, too few for a password's hash
#                                                               help: use `VARCHAR(255)` and keep the hash of a password library

-- @case allowed
CREATE TABLE users (id INT PRIMARY KEY, password VARCHAR(32)); -- lintel: allow readable-password-column (a PIN)

-- @open nothing is known
ALTER TABLE users ADD COLUMN password VARCHAR(20);
#                            ~~~~~~~~ readable-password-column: `password` of `users` holds 20 characters, too few for a password's hash
#                              help: use `VARCHAR(255)` and keep the hash of a password library

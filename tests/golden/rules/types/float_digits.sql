-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
CREATE TABLE a (id INT PRIMARY KEY, lat FLOAT(10, 6), lng DOUBLE(10, 6));
#                                       ~~~~~~~~~~~~ float-digits: `lat` is a FLOAT with digits, which is deprecated
#                                         help: use `DECIMAL(10,6)` for exact digits, or `FLOAT` alone
CREATE TABLE b (id INT PRIMARY KEY, price DECIMAL(10, 2) UNSIGNED);
#                                         ~~~~~~~~~~~~~~~~~~~~~~~ float-digits: `price` is an unsigned DECIMAL, which is deprecated
#                                           help: leave out `UNSIGNED`, and say `CHECK (price >= 0)`
ALTER TABLE users ADD COLUMN n DOUBLE UNSIGNED;
#                              ~~~~~~~~~~~~~~~ float-digits: `n` is an unsigned DOUBLE, which is deprecated
#                                help: leave out `UNSIGNED`, and say `CHECK (n >= 0)`

-- @case without
CREATE TABLE a (id INT UNSIGNED PRIMARY KEY, a FLOAT, b FLOAT(24), c DOUBLE, d DECIMAL(10, 2));

-- @case before it was deprecated
-- @mysql 5.7 8.0.17
CREATE TABLE a (id INT PRIMARY KEY, lat FLOAT(10, 6));
#                                       ~~~~~~~~~~~~ [8.0.17] float-digits: `lat` is a FLOAT with digits, which is deprecated
#                                         help: use `DECIMAL(10,6)` for exact digits, or `FLOAT` alone

-- @case allowed
CREATE TABLE a (id INT PRIMARY KEY, lat FLOAT(10, 6)); -- lintel: allow float-digits (as imported)

-- @open never seen
ALTER TABLE orders MODIFY n FLOAT(5, 2);
#                           ~~~~~~~~~~~ float-digits: `n` is a FLOAT with digits, which is deprecated
#                             help: use `DECIMAL(5,2)` for exact digits, or `FLOAT` alone

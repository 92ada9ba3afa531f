-- @schema
CREATE TABLE old (id INT PRIMARY KEY, weight FLOAT);

-- @migration
CREATE TABLE t (id INT PRIMARY KEY, a FLOAT, b DOUBLE PRECISION NOT NULL, c REAL, d FLOAT(30));
#                                   ~ float-column: `a` of `t` is a `float`, which holds decimals only nearly
#                                     help: use `DECIMAL`, or an integer in a smaller unit
#                                            ~ float-column: `b` of `t` is a `double`, which holds decimals only nearly
#                                              help: use `DECIMAL`, or an integer in a smaller unit
#                                                                         ~ float-column: `c` of `t` is a `double`, which holds decimals only nearly
#                                                                           help: use `DECIMAL`, or an integer in a smaller unit
#                                                                                 ~ float-column: `d` of `t` is a `double`, which holds decimals only nearly
#                                                                                   help: use `DECIMAL`, or an integer in a smaller unit
ALTER TABLE old ADD COLUMN height DOUBLE;
#                          ~~~~~~ float-column: `height` of `old` is a `double`, which holds decimals only nearly
#                            help: use `DECIMAL`, or an integer in a smaller unit

-- @case exact ones
CREATE TABLE t (id INT PRIMARY KEY, a DECIMAL(10, 2), b BIGINT);
ALTER TABLE old ADD COLUMN height INT;

-- @case of one session
CREATE TEMPORARY TABLE t (a FLOAT);

-- @case changed on the way, and at the end
ALTER TABLE old MODIFY weight DECIMAL(10, 3), ADD COLUMN x FLOAT;
ALTER TABLE old MODIFY x INT;

-- @case allowed
CREATE TABLE t (
    id INT PRIMARY KEY,
    lat DOUBLE -- lintel: allow float-column (from the GPS)
);

-- @open never seen
ALTER TABLE orders ADD COLUMN rate FLOAT;
#                             ~~~~ float-column: `rate` of `orders` is a `float`, which holds decimals only nearly
#                               help: use `DECIMAL`, or an integer in a smaller unit

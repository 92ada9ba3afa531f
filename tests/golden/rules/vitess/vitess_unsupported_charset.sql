-- @mysql planetscale 8.4
CREATE TABLE t (id INT PRIMARY KEY, n VARCHAR(10) CHARACTER SET cp1251);
#                                   ~ [planetscale] vitess-unsupported-charset: `n` of `t` is in cp1251, which PlanetScale does not know
#                                     help: use utf8mb4
CREATE TABLE u (id INT PRIMARY KEY, n VARCHAR(10)) CHARSET=gbk;
#            ~ [planetscale] vitess-unsupported-charset: `u` is in gbk, which PlanetScale does not know
#              help: use utf8mb4

-- @case known ones
CREATE TABLE v (id INT PRIMARY KEY, n VARCHAR(10) CHARACTER SET latin1, b VARBINARY(10)) CHARSET=utf8mb3;

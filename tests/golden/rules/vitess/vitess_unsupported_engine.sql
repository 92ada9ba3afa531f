-- @mysql planetscale 8.4
CREATE TABLE t (id INT PRIMARY KEY) ENGINE=MyISAM;
#            ~ [planetscale] vitess-unsupported-engine: `t` is of engine myisam, which PlanetScale does not take
#              help: make it InnoDB
CREATE TABLE u (id INT PRIMARY KEY) ENGINE=MEMORY;
#            ~ [planetscale] vitess-unsupported-engine: `u` is of engine memory, which PlanetScale does not take
#              help: make it InnoDB

-- @case InnoDB
CREATE TABLE v (id INT PRIMARY KEY);
CREATE TABLE w (id INT PRIMARY KEY) ENGINE=InnoDB;

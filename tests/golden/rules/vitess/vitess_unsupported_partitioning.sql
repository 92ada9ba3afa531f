-- @mysql planetscale 8.4
CREATE TABLE t (id INT PRIMARY KEY) PARTITION BY LIST (id) (PARTITION p0 VALUES IN (1, 2));
#                                                ~~~~~~~~~ [planetscale] vitess-unsupported-partitioning: PlanetScale takes no LIST partitions
CREATE TABLE u (id INT PRIMARY KEY) PARTITION BY RANGE (id) SUBPARTITION BY HASH (id) SUBPARTITIONS 2 (PARTITION p0 VALUES LESS THAN (10));
#                                                                           ~~~~~~~~~ [planetscale] vitess-unsupported-partitioning: PlanetScale takes no subpartitions

-- @case well
CREATE TABLE v (id INT PRIMARY KEY) PARTITION BY HASH (id) PARTITIONS 4;

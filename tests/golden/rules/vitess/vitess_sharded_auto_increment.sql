-- @mysql planetscale 8.4
CREATE TABLE t (id BIGINT AUTO_INCREMENT PRIMARY KEY);
#               ~~ [planetscale] vitess-sharded-auto-increment: `id` of `t` gets the same value on several shards
#                 help: take the values from a sequence table
CREATE VIEW v AS SELECT id FROM t;
#           ~ [planetscale] vitess-sharded-auto-increment: a sharded keyspace takes no views

-- @case no counter
CREATE TABLE u (id BIGINT PRIMARY KEY);

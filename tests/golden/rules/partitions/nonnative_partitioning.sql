-- @mysql 5.7 8.4 mariadb-10.11
-- @open
CREATE TABLE a (i INT) ENGINE=MyISAM PARTITION BY HASH (i);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.4] nonnative-partitioning: the engine has no partitions
#  note: the server refuses the statement with error 1178
CREATE TABLE b (i INT) ENGINE=InnoDB PARTITION BY HASH (i);
ALTER TABLE b ENGINE=MyISAM;
#<~~~~~~~~~~~~~~~~~~~~~~~~~ [8.4] nonnative-partitioning: the engine has no partitions
#  note: the server refuses the statement with error 1178

-- @open silent
ALTER TABLE unseen ENGINE=MyISAM;

-- @open allowed
-- @mysql 8.4
CREATE TABLE a (i INT) ENGINE=MyISAM PARTITION BY HASH (i); -- lintel: allow nonnative-partitioning (tried out)

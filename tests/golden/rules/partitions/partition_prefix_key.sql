-- @mysql 8.0 8.4

-- @schema
CREATE TABLE pages (page VARCHAR(200), day INT, PRIMARY KEY (page(20), day));

-- @migration
CREATE TABLE visits (page VARCHAR(200), day INT, PRIMARY KEY (page(50), day)) PARTITION BY KEY () PARTITIONS 4;
#                                                                                          ~~~~~~ [8.0] partition-prefix-key: `visits` is partitioned by `page`, of which only 50 characters are in the key
#                                                                                            7:50 the key
#                                                                                            note: the column is left out of the partitioning, and MySQL 8.4 refuses the table
#                                                                                            help: index the whole column, or partition by others
#                                                                                          ~~~~~~ [8.4] partition-prefix-key: `visits` is partitioned by `page`, of which only 50 characters are in the key
#                                                                                            7:50 the key
#                                                                                            note: MySQL 8.4 refuses the table
#                                                                                            help: index the whole column, or partition by others
ALTER TABLE pages PARTITION BY KEY ();
#                              ~~~~~~ [8.0] partition-prefix-key: `pages` is partitioned by `page`, of which only 20 characters are in the key
#                                4:49 the key
#                                note: the column is left out of the partitioning, and MySQL 8.4 refuses the table
#                                help: index the whole column, or partition by others
#                              ~~~~~~ [8.4] partition-prefix-key: `pages` is partitioned by `page`, of which only 20 characters are in the key
#                                4:49 the key
#                                note: MySQL 8.4 refuses the table
#                                help: index the whole column, or partition by others

-- @case whole columns, other columns, another method
CREATE TABLE visits (page VARCHAR(200), day INT, PRIMARY KEY (page, day)) PARTITION BY KEY () PARTITIONS 4;
CREATE TABLE hits (page VARCHAR(200), day INT, PRIMARY KEY (page(50), day)) PARTITION BY KEY (day);
CREATE TABLE hops (page VARCHAR(200), day INT, PRIMARY KEY (page(50), day)) PARTITION BY HASH (day);

-- @case allowed
CREATE TABLE visits (page VARCHAR(200), day INT, PRIMARY KEY (page(50), day))
    PARTITION BY KEY () PARTITIONS 4; -- lintel: allow partition-prefix-key (on 8.0 for good)

-- @open nothing is known of its keys
ALTER TABLE visits PARTITION BY KEY (page);

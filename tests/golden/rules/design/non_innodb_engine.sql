-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
CREATE TABLE articles (id INT PRIMARY KEY, body TEXT) ENGINE=MyISAM;
#                                                     ~~~~~~~~~~~~~ non-innodb-engine: table `articles` is stored by `MyISAM`
#                                                       note: MyISAM has no transactions and no foreign keys, locks the whole table for each write, and does not survive a crash unharmed
#                                                       help: write `ENGINE=InnoDB`
#                                                       unsafe fix: store it by InnoDB
#   + CREATE TABLE articles (id INT PRIMARY KEY, body TEXT) ENGINE=InnoDB;
CREATE TABLE counters (id INT PRIMARY KEY) ENGINE = MEMORY COMMENT 'rebuilt at start';
#                                          ~~~~~~~~~~~~~~~ non-innodb-engine: table `counters` is stored by `MEMORY`
#                                            note: a MEMORY table loses its rows when the server stops, on each replica at another time
#                                            help: write `ENGINE=InnoDB`
#                                            unsafe fix: store it by InnoDB
#   + CREATE TABLE counters (id INT PRIMARY KEY) ENGINE=InnoDB COMMENT 'rebuilt at start';

-- @case by ALTER TABLE
ALTER TABLE users ENGINE=MyISAM;
#                 ~~~~~~~~~~~~~ non-innodb-engine: table `users` is stored by `MyISAM`
#                   note: MyISAM has no transactions and no foreign keys, locks the whole table for each write, and does not survive a crash unharmed
#                   help: write `ENGINE=InnoDB`
#                   unsafe fix: store it by InnoDB
#   + ALTER TABLE users ENGINE=InnoDB;

-- @case InnoDB, in any case, or nothing
CREATE TABLE a (id INT PRIMARY KEY) ENGINE=innodb;
CREATE TABLE b (id INT PRIMARY KEY);
ALTER TABLE users ENGINE=InnoDB;

-- @case temporary tables
CREATE TEMPORARY TABLE t (id INT) ENGINE=MEMORY;

-- @case an engine of which little is known
CREATE TABLE c (id INT PRIMARY KEY) ENGINE=RocksDB;
#                                   ~~~~~~~~~~~~~~ non-innodb-engine: table `c` is stored by `RocksDB`
#                                     help: write `ENGINE=InnoDB`
#                                     unsafe fix: store it by InnoDB
#   + CREATE TABLE c (id INT PRIMARY KEY) ENGINE=InnoDB;

-- @case a cluster
-- @config
-- [rules.non-innodb-engine]
-- allowed = ["InnoDB", "NDB", "NDBCLUSTER"]
CREATE TABLE d (id INT PRIMARY KEY) ENGINE=ndbcluster;
CREATE TABLE e (id INT PRIMARY KEY) ENGINE=MyISAM;
#                                   ~~~~~~~~~~~~~ non-innodb-engine: table `e` is stored by `MyISAM`
#                                     note: MyISAM has no transactions and no foreign keys, locks the whole table for each write, and does not survive a crash unharmed
#                                     help: write `ENGINE=InnoDB`
#                                     unsafe fix: store it by InnoDB
#   + CREATE TABLE e (id INT PRIMARY KEY) ENGINE=InnoDB;

-- @case a row format that InnoDB has not goes too
CREATE TABLE fixed (id INT PRIMARY KEY) ENGINE=MyISAM ROW_FORMAT=FIXED;
#                                       ~~~~~~~~~~~~~ non-innodb-engine: table `fixed` is stored by `MyISAM`
#                                         note: MyISAM has no transactions and no foreign keys, locks the whole table for each write, and does not survive a crash unharmed
#                                         help: write `ENGINE=InnoDB`
#                                         unsafe fix: store it by InnoDB
#   + CREATE TABLE fixed (id INT PRIMARY KEY) ENGINE=InnoDB ROW_FORMAT=DYNAMIC;

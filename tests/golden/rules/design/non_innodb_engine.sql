-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
CREATE TABLE articles (id INT PRIMARY KEY, body TEXT) ENGINE=MyISAM;
CREATE TABLE counters (id INT PRIMARY KEY) ENGINE = MEMORY COMMENT 'rebuilt at start';

-- @case by ALTER TABLE
ALTER TABLE users ENGINE=MyISAM;

-- @case InnoDB, in any case, or nothing
CREATE TABLE a (id INT PRIMARY KEY) ENGINE=innodb;
CREATE TABLE b (id INT PRIMARY KEY);
ALTER TABLE users ENGINE=InnoDB;

-- @case temporary tables
CREATE TEMPORARY TABLE t (id INT) ENGINE=MEMORY;

-- @case an engine of which little is known
CREATE TABLE c (id INT PRIMARY KEY) ENGINE=RocksDB;

-- @case a cluster
-- @config
-- [rules.non-innodb-engine]
-- allowed = ["InnoDB", "NDB", "NDBCLUSTER"]
CREATE TABLE d (id INT PRIMARY KEY) ENGINE=ndbcluster;
CREATE TABLE e (id INT PRIMARY KEY) ENGINE=MyISAM;

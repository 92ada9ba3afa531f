-- @open
CREATE TABLE a (i INT) ENGINE=BDB;
CREATE TABLE b (i INT) ENGINE=InnoDB;
ALTER TABLE b ENGINE=ISAM;
CREATE TABLE c (i INT) ENGINE=RocksDB;
SET sql_mode = '';
CREATE TABLE d (i INT) ENGINE=BDB;

-- @open allowed
CREATE TABLE a (i INT) ENGINE=BDB; -- lintel: allow unknown-storage-engine (tried out)

-- @open
CREATE TABLE a (i INT) ENGINE=BDB;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unknown-storage-engine: storage engine `bdb` does not exist
#  note: the server refuses the statement with error 1286
CREATE TABLE b (i INT) ENGINE=InnoDB;
ALTER TABLE b ENGINE=ISAM;
#<~~~~~~~~~~~~~~~~~~~~~~~ unknown-storage-engine: storage engine `isam` does not exist
#  note: the server refuses the statement with error 1286
CREATE TABLE c (i INT) ENGINE=RocksDB;
SET sql_mode = '';
CREATE TABLE d (i INT) ENGINE=BDB;

-- @open allowed
CREATE TABLE a (i INT) ENGINE=BDB; -- lintel: allow unknown-storage-engine (tried out)

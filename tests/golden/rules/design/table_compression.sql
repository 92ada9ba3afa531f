-- @schema
CREATE TABLE old (id INT PRIMARY KEY) ROW_FORMAT=COMPRESSED;

-- @migration
CREATE TABLE a (id INT PRIMARY KEY) ROW_FORMAT=COMPRESSED KEY_BLOCK_SIZE=4;
#            ~ table-compression: `a` has compression `4kb`
#              help: use none
CREATE TABLE b (id INT PRIMARY KEY) ROW_FORMAT=COMPRESSED;
#            ~ table-compression: `b` has compression `8kb`
#              help: use none
CREATE TABLE c (id INT PRIMARY KEY) KEY_BLOCK_SIZE=8;
#            ~ table-compression: `c` has compression `8kb`
#              help: use none
CREATE TABLE d (id INT PRIMARY KEY) COMPRESSION='zlib';
#            ~ table-compression: `d` has compression `page`
#              help: use none

-- @case none
CREATE TABLE a (id INT PRIMARY KEY) ROW_FORMAT=DYNAMIC;
CREATE TABLE b (id INT PRIMARY KEY) COMPRESSION='none';
CREATE TABLE c (id INT PRIMARY KEY) ENGINE=MyISAM KEY_BLOCK_SIZE=8;
ALTER TABLE old ADD COLUMN n INT;

-- @case MariaDB
-- @mysql mariadb-10.11
CREATE TABLE a (id INT PRIMARY KEY) PAGE_COMPRESSED=1;
#            ~ table-compression: `a` has compression `page`
#              help: use none
CREATE TABLE b (id INT PRIMARY KEY) PAGE_COMPRESSED=0;

-- @case only what is allowed
-- @config
-- [rules.table-compression]
-- allowed = ["8kb", "page"]
CREATE TABLE a (id INT PRIMARY KEY) ROW_FORMAT=COMPRESSED KEY_BLOCK_SIZE=4;
#            ~ table-compression: `a` has compression `4kb`
#              help: use 8kb or page
CREATE TABLE b (id INT PRIMARY KEY) ROW_FORMAT=COMPRESSED;
CREATE TABLE c (id INT PRIMARY KEY) COMPRESSION='lz4';
CREATE TABLE d (id INT PRIMARY KEY);
#            ~ table-compression: `d` is not compressed
#              help: use 8kb or page

-- @case allowed
CREATE TABLE a (id INT PRIMARY KEY) ROW_FORMAT=COMPRESSED; -- lintel: allow table-compression (cold)

-- @open never seen
ALTER TABLE orders ROW_FORMAT=COMPRESSED;
CREATE TABLE IF NOT EXISTS other (id INT PRIMARY KEY) ROW_FORMAT=COMPRESSED;
#                          ~~~~~ table-compression: `other` has compression `8kb`
#                            help: use none

-- @config
-- [rules.host-unsupported]
-- hosts = ["rds", "aurora", "azure", "cloud-sql", "group-replication"]

-- @schema
CREATE TABLE old (id INT PRIMARY KEY) ENGINE=MyISAM;

-- @migration
CREATE TABLE a (id INT PRIMARY KEY) ENGINE=MyISAM;
#            ~ host-unsupported: Amazon RDS may lose rows of engine myisam when it restores
#              note: snapshots and restores to a point in time hold for InnoDB alone
#              help: use InnoDB
#            ~ host-unsupported: Aurora MySQL does not take tables of engine myisam
#              help: use InnoDB
#            ~ host-unsupported: Azure Database for MySQL does not take tables of engine myisam
#              help: use InnoDB
#            ~ host-unsupported: Cloud SQL does not take tables of engine myisam
#              help: use InnoDB
#            ~ host-unsupported: Group Replication does not take tables of engine myisam
#              help: use InnoDB
CREATE TABLE b (id INT PRIMARY KEY) ENGINE=MEMORY;
#            ~ host-unsupported: Amazon RDS may lose rows of engine memory when it restores
#              note: snapshots and restores to a point in time hold for InnoDB alone
#              help: use InnoDB
#            ~ host-unsupported: Aurora MySQL does not take tables of engine memory
#              help: use InnoDB
#            ~ host-unsupported: Cloud SQL does not take tables of engine memory
#              help: use InnoDB
#            ~ host-unsupported: Group Replication does not take tables of engine memory
#              help: use InnoDB
CREATE TABLE c (id INT PRIMARY KEY) ROW_FORMAT=COMPRESSED;
#            ~ host-unsupported: Aurora MySQL does not take ROW_FORMAT=COMPRESSED
#              help: leave it out
CREATE TABLE d (id INT, n INT, KEY (id));
#            ~ host-unsupported: Group Replication does not take writes to a table without a primary key (error 3098)
#              help: add one

-- @case of the server itself
SET PERSIST max_connections = 100;
#   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ host-unsupported: Amazon RDS does not take SET PERSIST
#     help: change the parameter group
SET GLOBAL max_connections = 100;
#   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ host-unsupported: Amazon RDS does not take SET GLOBAL
#     help: change the parameter group
#   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ host-unsupported: Aurora MySQL does not take SET GLOBAL
#     help: change the parameter group
CREATE TABLESPACE ts ADD DATAFILE 'ts.ibd';
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ host-unsupported: Amazon RDS does not take tablespaces
#  help: leave tables in files of their own
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ host-unsupported: Aurora MySQL does not take tablespaces
#  help: leave tables in files of their own
CREATE RESOURCE GROUP g TYPE = USER;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ host-unsupported: Aurora MySQL does not take resource groups
INSTALL PLUGIN p SONAME 'p.so';
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~ host-unsupported: Cloud SQL does not take plugins
CREATE FUNCTION f RETURNS STRING SONAME 'f.so';
#               ~ host-unsupported: Cloud SQL does not take loadable functions
ALTER TABLE old DISCARD TABLESPACE;
#               ~~~~~~~~~~~~~~~~~~ host-unsupported: Amazon RDS does not take a table's file from elsewhere

-- @case files
LOAD DATA INFILE '/tmp/x' INTO TABLE old;
#<~~~~~~~ host-unsupported: Amazon RDS does not take LOAD DATA of the server's files
#  help: use `LOAD DATA LOCAL`
#<~~~~~~~ host-unsupported: Aurora MySQL does not take LOAD DATA of the server's files
#  help: use `LOAD DATA LOCAL`
#<~~~~~~~ host-unsupported: Azure Database for MySQL does not take LOAD DATA of the server's files
#  help: use `LOAD DATA LOCAL`
#<~~~~~~~ host-unsupported: Cloud SQL does not take LOAD DATA of the server's files
#  help: use `LOAD DATA LOCAL`
SELECT id FROM old INTO OUTFILE '/tmp/x';
#                  ~~~~~~~~~~~~~~~~~~~~~ host-unsupported: Amazon RDS does not take INTO OUTFILE and DUMPFILE
#                    help: let a client write the file
#                  ~~~~~~~~~~~~~~~~~~~~~ host-unsupported: Aurora MySQL does not take INTO OUTFILE and DUMPFILE
#                    help: let a client write the file
#                  ~~~~~~~~~~~~~~~~~~~~~ host-unsupported: Azure Database for MySQL does not take INTO OUTFILE and DUMPFILE
#                    help: let a client write the file
#                  ~~~~~~~~~~~~~~~~~~~~~ host-unsupported: Cloud SQL does not take INTO OUTFILE and DUMPFILE
#                    help: let a client write the file
INSERT INTO old SELECT LENGTH(LOAD_FILE('/tmp/x'));
#                             ~~~~~~~~~~~~~~~~~~~ host-unsupported: Amazon RDS does not take LOAD_FILE()
#                             ~~~~~~~~~~~~~~~~~~~ host-unsupported: Aurora MySQL does not take LOAD_FILE()
#                             ~~~~~~~~~~~~~~~~~~~ host-unsupported: Cloud SQL does not take LOAD_FILE()

-- @case definers and the server's own tables
CREATE DEFINER = 'root'@'localhost' VIEW v AS SELECT 1 AS a;
#                ~~~~~~~~~~~~~~~~~~ host-unsupported: Azure Database for MySQL does not take a definer
#                  help: leave it out
UPDATE mysql.user SET Host = '%' WHERE User = 'x';
#      ~~~~~~~~~~ host-unsupported: Aurora MySQL does not take changes in the `mysql` database
#        help: use `CREATE USER`, `GRANT` and their like
#      ~~~~~~~~~~ host-unsupported: Azure Database for MySQL does not take changes in the `mysql` database
#        help: use `CREATE USER`, `GRANT` and their like

-- @case encrypted tables
CREATE TABLE e (id INT PRIMARY KEY) ENCRYPTION='Y';
#            ~ host-unsupported: Amazon RDS does not take ENCRYPTION of a table
#              help: encrypt the instance's storage

-- @case a table from a query
-- @mysql 8.0.20 8.0.21
CREATE TABLE q AS SELECT 1 AS a;
#            ~ [8.0.20] host-unsupported: Cloud SQL does not take CREATE TABLE … SELECT (error 1786)
#              help: create the table first, and fill it with `INSERT … SELECT`
#            ~ [8.0.20] host-unsupported: Group Replication does not take CREATE TABLE … SELECT (error 1786)
#              help: create the table first, and fill it with `INSERT … SELECT`
#            ~ host-unsupported: Group Replication does not take writes to a table without a primary key (error 3098)
#              help: add one

-- @case taken everywhere
CREATE TABLE a (id INT PRIMARY KEY) ENGINE=InnoDB ROW_FORMAT=DYNAMIC;
CREATE TABLE b (id INT NOT NULL, UNIQUE KEY (id));
CREATE TEMPORARY TABLE c (id INT) ENGINE=MEMORY;
LOAD DATA LOCAL INFILE '/tmp/x' INTO TABLE old;
CREATE DEFINER = CURRENT_USER VIEW v AS SELECT 1 AS a;
SET SESSION sql_mode = '', @x = 1;
SELECT id FROM old INTO @y;
ALTER TABLE old ADD COLUMN n INT;

-- @case one host
-- @config
-- [rules.host-unsupported]
-- hosts = ["azure"]
CREATE TABLE a (id INT PRIMARY KEY) ENGINE=MyISAM;
#            ~ host-unsupported: Azure Database for MySQL does not take tables of engine myisam
#              help: use InnoDB
CREATE TABLE b (id INT) ENGINE=MEMORY;
SET GLOBAL max_connections = 100;

-- @case none
-- @config
-- [rules.host-unsupported]
-- hosts = []
CREATE TABLE a (id INT) ENGINE=MyISAM;
SELECT LOAD_FILE('/tmp/x');

-- @case allowed
CREATE TABLE a (id INT PRIMARY KEY, UNIQUE KEY (id)) ROW_FORMAT=COMPRESSED; -- lintel: allow host-unsupported (not there)

-- @open never seen
ALTER TABLE orders ENGINE=MyISAM;
#           ~~~~~~ host-unsupported: Amazon RDS may lose rows of engine myisam when it restores
#             note: snapshots and restores to a point in time hold for InnoDB alone
#             help: use InnoDB
#           ~~~~~~ host-unsupported: Aurora MySQL does not take tables of engine myisam
#             help: use InnoDB
#           ~~~~~~ host-unsupported: Azure Database for MySQL does not take tables of engine myisam
#             help: use InnoDB
#           ~~~~~~ host-unsupported: Cloud SQL does not take tables of engine myisam
#             help: use InnoDB
#           ~~~~~~ host-unsupported: Group Replication does not take tables of engine myisam
#             help: use InnoDB
ALTER TABLE orders ADD COLUMN n INT;

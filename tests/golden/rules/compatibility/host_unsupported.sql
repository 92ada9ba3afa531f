-- @config
-- [rules.host-unsupported]
-- hosts = ["rds", "aurora", "azure", "cloud-sql", "group-replication"]

-- @schema
CREATE TABLE old (id INT PRIMARY KEY) ENGINE=MyISAM;

-- @migration
CREATE TABLE a (id INT PRIMARY KEY) ENGINE=MyISAM;
#            ~ host-unsupported (note): Amazon RDS may lose rows of engine `myisam` when it restores
#              note: snapshots and restores to a point in time hold for InnoDB alone
#              help: use InnoDB
#            ~ host-unsupported: Aurora MySQL takes no tables of engine `myisam`
#              help: use InnoDB
#            ~ host-unsupported: Azure Database for MySQL takes no tables of engine `myisam`
#              help: use InnoDB
#            ~ host-unsupported: Cloud SQL takes no tables of engine `myisam`
#              help: use InnoDB
#            ~ host-unsupported: Group Replication takes no tables of engine `myisam`
#              help: use InnoDB
CREATE TABLE b (id INT PRIMARY KEY) ENGINE=MEMORY;
#            ~ host-unsupported (note): Amazon RDS may lose rows of engine `memory` when it restores
#              note: snapshots and restores to a point in time hold for InnoDB alone
#              help: use InnoDB
#            ~ host-unsupported: Aurora MySQL takes no tables of engine `memory`
#              help: use InnoDB
#            ~ host-unsupported: Cloud SQL takes no tables of engine `memory`
#              help: use InnoDB
#            ~ host-unsupported: Group Replication takes no tables of engine `memory`
#              help: use InnoDB
CREATE TABLE c (id INT PRIMARY KEY) ROW_FORMAT=COMPRESSED;
#            ~ host-unsupported: Aurora MySQL takes no ROW_FORMAT=COMPRESSED
#              help: leave it out
CREATE TABLE d (id INT, n INT, KEY (id));
#            ~ host-unsupported: Group Replication takes no writes to a table without a primary key (error 3098)
#              help: add one

-- @case of the server itself
SET PERSIST max_connections = 100;
#   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ host-unsupported: Amazon RDS takes no SET PERSIST
#     help: change the parameter group
SET GLOBAL max_connections = 100;
#   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ host-unsupported: Amazon RDS takes no SET GLOBAL
#     help: change the parameter group
#   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ host-unsupported: Aurora MySQL takes no SET GLOBAL
#     help: change the parameter group
CREATE TABLESPACE ts ADD DATAFILE 'ts.ibd';
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ host-unsupported: Amazon RDS takes no tablespaces
#  help: leave tables in files of their own
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ host-unsupported: Aurora MySQL takes no tablespaces
#  help: leave tables in files of their own
CREATE RESOURCE GROUP g TYPE = USER;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ host-unsupported: Aurora MySQL takes no resource groups
INSTALL PLUGIN p SONAME 'p.so';
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~ host-unsupported: Cloud SQL takes no plugins
CREATE FUNCTION f RETURNS STRING SONAME 'f.so';
#               ~ host-unsupported: Cloud SQL takes no loadable functions
ALTER TABLE old DISCARD TABLESPACE;
#               ~~~~~~~~~~~~~~~~~~ host-unsupported: Amazon RDS takes no tablespaces from elsewhere

-- @case files
LOAD DATA INFILE '/tmp/x' INTO TABLE old;
#<~~~~~~~ host-unsupported: Amazon RDS takes no LOAD DATA of the server's files
#  help: use `LOAD DATA LOCAL`
#<~~~~~~~ host-unsupported: Aurora MySQL takes no LOAD DATA of the server's files
#  help: use `LOAD DATA LOCAL`
#<~~~~~~~ host-unsupported: Azure Database for MySQL takes no LOAD DATA of the server's files
#  help: use `LOAD DATA LOCAL`
#<~~~~~~~ host-unsupported: Cloud SQL takes no LOAD DATA of the server's files
#  help: use `LOAD DATA LOCAL`
SELECT id FROM old INTO OUTFILE '/tmp/x';
#                  ~~~~~~~~~~~~~~~~~~~~~ host-unsupported: Amazon RDS takes no INTO OUTFILE and DUMPFILE
#                    help: let a client write the file
#                  ~~~~~~~~~~~~~~~~~~~~~ host-unsupported: Aurora MySQL takes no INTO OUTFILE and DUMPFILE
#                    help: let a client write the file
#                  ~~~~~~~~~~~~~~~~~~~~~ host-unsupported: Azure Database for MySQL takes no INTO OUTFILE and DUMPFILE
#                    help: let a client write the file
#                  ~~~~~~~~~~~~~~~~~~~~~ host-unsupported: Cloud SQL takes no INTO OUTFILE and DUMPFILE
#                    help: let a client write the file
INSERT INTO old SELECT LENGTH(LOAD_FILE('/tmp/x'));
#                             ~~~~~~~~~~~~~~~~~~~ host-unsupported: Amazon RDS takes no LOAD_FILE()
#                             ~~~~~~~~~~~~~~~~~~~ host-unsupported: Aurora MySQL takes no LOAD_FILE()
#                             ~~~~~~~~~~~~~~~~~~~ host-unsupported: Cloud SQL takes no LOAD_FILE()

-- @case definers and the server's own tables
CREATE DEFINER = 'root'@'localhost' VIEW v AS SELECT 1 AS a;
#                ~~~~~~~~~~~~~~~~~~ host-unsupported: Azure Database for MySQL takes no definer
#                  help: leave it out
UPDATE mysql.user SET Host = '%' WHERE User = 'x';
#      ~~~~~~~~~~ host-unsupported: Aurora MySQL takes no changes in the `mysql` database
#        help: use `CREATE USER`, `GRANT` and their like
#      ~~~~~~~~~~ host-unsupported: Azure Database for MySQL takes no changes in the `mysql` database
#        help: use `CREATE USER`, `GRANT` and their like

-- @case encrypted tables
CREATE TABLE e (id INT PRIMARY KEY) ENCRYPTION='Y';
#            ~ host-unsupported: Amazon RDS takes no encryption of single tables
#              help: encrypt the instance's storage

-- @case a table from a query
-- @mysql 8.0.20 8.0.21
CREATE TABLE q AS SELECT 1 AS a;
#            ~ [8.0.20] host-unsupported: Cloud SQL takes no CREATE TABLE … SELECT (error 1786)
#              help: create the table first, and fill it with `INSERT … SELECT`
#            ~ [8.0.20] host-unsupported: Group Replication takes no CREATE TABLE … SELECT (error 1786)
#              help: create the table first, and fill it with `INSERT … SELECT`
#            ~ host-unsupported: Group Replication takes no writes to a table without a primary key (error 3098)
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
#            ~ host-unsupported: Azure Database for MySQL takes no tables of engine `myisam`
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
#           ~~~~~~ host-unsupported (note): Amazon RDS may lose rows of engine `myisam` when it restores
#             note: snapshots and restores to a point in time hold for InnoDB alone
#             help: use InnoDB
#           ~~~~~~ host-unsupported: Aurora MySQL takes no tables of engine `myisam`
#             help: use InnoDB
#           ~~~~~~ host-unsupported: Azure Database for MySQL takes no tables of engine `myisam`
#             help: use InnoDB
#           ~~~~~~ host-unsupported: Cloud SQL takes no tables of engine `myisam`
#             help: use InnoDB
#           ~~~~~~ host-unsupported: Group Replication takes no tables of engine `myisam`
#             help: use InnoDB
ALTER TABLE orders ADD COLUMN n INT;

-- @migration
GRANT ALL ON *.* TO 'app'@'%';
#     ~~~~~~~~~~ all-privileges-grant: all privileges on every database
#       note: that reaches other applications' data and the server's own tables
#       help: grant what is needed on the application's own database
GRANT ALL PRIVILEGES ON `shop`.* TO 'app'@'%' WITH GRANT OPTION;
#     ~~~~~~~~~~~~~~~~~~~~~~~~~~ all-privileges-grant (note): all privileges on a database
#       note: whoever has them can drop its tables
#       help: grant what the application does: `SELECT, INSERT, UPDATE, DELETE`
GRANT SELECT, INSERT ON *.* TO 'app'@'%';
#     ~~~~~~~~~~~~~~~~~~~~~ all-privileges-grant: SELECT on every database
#       note: that reaches other applications' data and the server's own tables
#       help: grant what is needed on the application's own database

-- @case as little as is needed, or not to be had for less
GRANT SELECT, INSERT (id), UPDATE ON shop.* TO 'app'@'%';
GRANT ALL ON shop.orders TO 'app'@'%';
GRANT PROCESS, RELOAD, REPLICATION CLIENT ON *.* TO 'monitor'@'%';
GRANT USAGE ON *.* TO 'app'@'%';
GRANT 'reader' TO 'app'@'%';

-- @case allowed
GRANT ALL ON *.* TO 'admin'@'localhost'; -- lintel: allow all-privileges-grant (the operator's own)

-- @open nothing is known
-- @mysql 5.7
GRANT ALL PRIVILEGES ON *.* TO 'app'@'%' IDENTIFIED BY 'x';
#     ~~~~~~~~~~~~~~~~~~~~~ all-privileges-grant: all privileges on every database
#       note: that reaches other applications' data and the server's own tables
#       help: grant what is needed on the application's own database

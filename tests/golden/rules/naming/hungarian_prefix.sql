-- @schema
CREATE TABLE users (id INT PRIMARY KEY, old INT);

-- @migration
CREATE TABLE tbl_users (id INT PRIMARY KEY);
#            ~~~~~~~~~ hungarian-prefix: table name `tbl_users` begins with `tbl_`
CREATE VIEW vw_users AS SELECT 1 AS a;
#           ~~~~~~~~ hungarian-prefix: view name `vw_users` begins with `vw_`

-- @case silent
CREATE TABLE accounts (id INT PRIMARY KEY, tbl_no INT);

-- @case allowed
CREATE VIEW vw_users AS SELECT 1 AS a; -- lintel: allow hungarian-prefix (meant so)

-- @open nothing is known
CREATE VIEW vw_users AS SELECT 1 AS a;
#           ~~~~~~~~ hungarian-prefix: view name `vw_users` begins with `vw_`

-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
ALTER TABLE user ADD COLUMN name VARCHAR(50);
#           ~~~~ unknown-table: table `user` does not exist
#             note: the server refuses the statement with error 1146
DROP TABLE user;
#          ~~~~ unknown-table: table `user` does not exist
#            note: the server refuses the statement with error 1051
DROP TABLE IF EXISTS user;
INSERT INTO user (id) VALUES (1);
#           ~~~~ unknown-table: table `user` does not exist
#             note: the server refuses the statement with error 1146
CREATE TRIGGER t BEFORE INSERT ON user FOR EACH ROW SET NEW.id = 1;
#                                 ~~~~ unknown-table: table `user` does not exist
#                                   note: the server refuses the statement with error 1146
CREATE VIEW v AS SELECT id FROM user;
#                               ~~~~ unknown-table: table `user` does not exist
#                                 note: the server refuses the statement with error 1146
RENAME TABLE user TO accounts;
#            ~~~~ unknown-table: table `user` does not exist
#              note: the server refuses the statement with error 1146
DELETE a FROM users WHERE id = 1;
#      ~ unknown-table: no table `a` in this DELETE
#        note: the server refuses the statement with error 1109
SELECT u.* FROM users;
#      ~~~ unknown-table: no table `u` in this FROM clause
#        note: the server refuses the statement with error 1051

-- @case views
-- @mysql 8.0 mariadb-10.11
DROP VIEW v;
#         ~ [8.0] unknown-table: view `v` does not exist
#           note: the server refuses the statement with error 1051
#         ~ [mariadb-10.11] unknown-table: view `v` does not exist
#           note: the server refuses the statement with error 4092

-- @case renamed before
RENAME TABLE users TO accounts;
ALTER TABLE users ADD COLUMN name VARCHAR(50);
#           ~~~~~ unknown-table: table `users` does not exist
#             note: the server refuses the statement with error 1146
ALTER TABLE accounts ADD COLUMN name VARCHAR(50);

-- @open what was never seen may be there
ALTER TABLE user ADD COLUMN name VARCHAR(50);
DROP TABLE user;
ALTER TABLE user ADD COLUMN email VARCHAR(50);
#           ~~~~ unknown-table: table `user` does not exist
#             note: the server refuses the statement with error 1146

-- @case allowed, by the broader name too
DROP TABLE user; -- lintel: allow unknown-table (there on old servers)
DROP TABLE user; -- lintel: allow would-fail (there on old servers)

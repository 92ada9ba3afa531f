-- @mysql 8.4

-- @migration
CREATE USER 'app'@'%' IDENTIFIED WITH mysql_native_password BY 'x', 'b' IDENTIFIED WITH 'sha256_password';
#                                     ~~~~~~~~~~~~~~~~~~~~~ deprecated-authentication: `mysql_native_password` is going away
#                                       note: a server of 8.4 does not load it unless it is told to, and 9.0 has none
#                                       help: write `IDENTIFIED WITH caching_sha2_password`, once every client knows it
#                                                                                       ~~~~~~~~~~~~~~~~~ deprecated-authentication: `sha256_password` is going away
#                                                                                         note: it is deprecated
#                                                                                         help: write `IDENTIFIED WITH caching_sha2_password`, once every client knows it
ALTER USER 'app'@'%' IDENTIFIED WITH "mysql_native_password" AS '*ABC';
#                                    ~~~~~~~~~~~~~~~~~~~~~~~ deprecated-authentication: `mysql_native_password` is going away
#                                      note: a server of 8.4 does not load it unless it is told to, and 9.0 has none
#                                      help: write `IDENTIFIED WITH caching_sha2_password`, once every client knows it

-- @case not before it was deprecated, and in 9.0 no more
-- @mysql 5.7 8.0.30 9.1
CREATE USER 'app'@'%' IDENTIFIED WITH mysql_native_password;
#                                     ~~~~~~~~~~~~~~~~~~~~~ [9.1] deprecated-authentication: `mysql_native_password` is going away
#                                       note: the plugin is gone since MySQL 9.0: the statement fails with error 1524
#                                       help: write `IDENTIFIED WITH caching_sha2_password`, once every client knows it

-- @case the ones to use, and names in other places
CREATE USER 'app'@'%' IDENTIFIED WITH caching_sha2_password BY 'mysql_native_password';
CREATE USER 'mysql_native_password'@'localhost';
GRANT SELECT ON mysql_native_password.* TO 'app'@'%';

-- @case allowed
CREATE USER 'app'@'%' IDENTIFIED WITH mysql_native_password; -- lintel: allow deprecated-authentication (an old client)

-- @open nothing is known
ALTER USER 'app' IDENTIFIED WITH sha256_password;
#                                ~~~~~~~~~~~~~~~ deprecated-authentication: `sha256_password` is going away
#                                  note: it is deprecated
#                                  help: write `IDENTIFIED WITH caching_sha2_password`, once every client knows it

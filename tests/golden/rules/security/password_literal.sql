-- @migration
CREATE USER 'app'@'%' IDENTIFIED BY 'secret';
#                                   ~~~~~~~~ password-literal: password stands in the file
#                                     note: it is in every clone of the repository, and stays in its history
#                                     help: have it filled in when the file is run, or use `RANDOM PASSWORD`
ALTER USER 'app'@'%' IDENTIFIED WITH caching_sha2_password AS '$A$005$abc';
#                                                             ~~~~~~~~~~~~ password-literal: password stands in the file
#                                                               note: it is in every clone of the repository, and stays in its history
#                                                               help: have it filled in when the file is run, or use `RANDOM PASSWORD`
SET PASSWORD FOR 'app'@'%' = 'secret';
#                            ~~~~~~~~ password-literal: password stands in the file
#                              note: it is in every clone of the repository, and stays in its history
#                              help: have it filled in when the file is run, or use `RANDOM PASSWORD`
CREATE USER 'b'@'%' IDENTIFIED BY '';
#                                 ~~ password-literal: account without a password
#                                   note: whoever reaches the server can log in
#                                   help: have it filled in when the file is run, or use `RANDOM PASSWORD`

-- @case from elsewhere
CREATE USER 'app'@'%' IDENTIFIED BY '${password}';
CREATE USER 'b'@'%' IDENTIFIED BY '{{ password }}', 'c' IDENTIFIED BY RANDOM PASSWORD;
CREATE USER 'd'@'%' COMMENT 'a comment';
ALTER USER 'app'@'%' PASSWORD EXPIRE;
GRANT SELECT ON shop.* TO 'app'@'%';

-- @case in older releases
-- @mysql 5.7
GRANT SELECT ON shop.* TO 'app'@'%' IDENTIFIED BY 'x';
#                                                 ~~~ password-literal: password stands in the file
#                                                   note: it is in every clone of the repository, and stays in its history
#                                                   help: have it filled in when the file is run, or use `RANDOM PASSWORD`
SET PASSWORD FOR 'app'@'%' = PASSWORD('x');
#                                     ~~~ password-literal: password stands in the file
#                                       note: it is in every clone of the repository, and stays in its history
#                                       help: have it filled in when the file is run, or use `RANDOM PASSWORD`

-- @case allowed
CREATE USER 'app'@'%' IDENTIFIED BY 'x'; -- lintel: allow password-literal (tests only)

-- @open nothing is known
ALTER USER 'app' IDENTIFIED BY 'x';
#                              ~~~ password-literal: password stands in the file
#                                note: it is in every clone of the repository, and stays in its history
#                                help: have it filled in when the file is run, or use `RANDOM PASSWORD`

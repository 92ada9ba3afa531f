-- @migration
GRANT SELECT ON shop.* TO 'app'@'%' WITH GRANT OPTION;
#                                   ~~~~~~~~~~~~~~~~~ grant-option: the account may hand on its privileges
#                                     help: leave it to the accounts of people who manage accounts

-- @case without
GRANT SELECT ON shop.* TO 'app'@'%';
GRANT 'reader' TO 'app'@'%' WITH ADMIN OPTION;

-- @case allowed
GRANT ALL ON *.* TO 'admin'@'localhost' WITH GRANT OPTION; -- lintel: allow grant-option (a person)

-- @open nothing is known
GRANT ALL ON *.* TO 'app' WITH GRANT OPTION;
#                         ~~~~~~~~~~~~~~~~~ grant-option: the account may hand on its privileges
#                           help: leave it to the accounts of people who manage accounts

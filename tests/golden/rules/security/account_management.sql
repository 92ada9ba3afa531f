-- @migration
CREATE USER 'app'@'%';
#<~~~~~~~~~ account-management: accounts are managed in a migration
#  help: keep accounts and privileges with the infrastructure
GRANT SELECT ON shop.* TO 'app'@'%';
#<~~~~~~~~~~ account-management: accounts are managed in a migration
#  help: keep accounts and privileges with the infrastructure
REVOKE SELECT ON shop.* FROM 'app'@'%';
#<~~~~~~~~~~~ account-management: accounts are managed in a migration
#  help: keep accounts and privileges with the infrastructure
DROP USER 'app'@'%';
#<~~~~~~~ account-management: accounts are managed in a migration
#  help: keep accounts and privileges with the infrastructure

-- @case nothing of accounts
CREATE TABLE users (id INT PRIMARY KEY);
FLUSH PRIVILEGES;

-- @case allowed
CREATE ROLE 'readers'; -- lintel: allow account-management (a role only)

-- @open nothing is known
ALTER USER 'app' ACCOUNT LOCK;
#<~~~~~~~~ account-management: accounts are managed in a migration
#  help: keep accounts and privileges with the infrastructure

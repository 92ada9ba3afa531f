-- @migration
CREATE USER 'app'@'%' IDENTIFIED BY 'a, b', reader;
#           ~~~~~~~~~ any-host-account: account `app` can log in from any host
#             help: name the hosts it comes from: `'app'@'10.1.%'`
#                                           ~~~~~~ any-host-account: account `reader` can log in from any host
#                                             help: name the hosts it comes from: `'reader'@'10.1.%'`
CREATE USER IF NOT EXISTS ''@'localhost';
#                         ~~~~~~~~~~~~~~ any-host-account: account without a name
#                           note: anyone who comes from `localhost` is let in as it
#                           help: name the account

-- @case a host or a network, and roles
CREATE USER 'app'@'10.1.%', `reader`@`localhost` REQUIRE SSL;
CREATE ROLE 'readers';
DROP USER 'app';

-- @case allowed
CREATE USER 'app'@'%'; -- lintel: allow any-host-account (behind a firewall)

-- @open nothing is known
CREATE USER app;
#           ~~~ any-host-account: account `app` can log in from any host
#             help: name the hosts it comes from: `'app'@'10.1.%'`

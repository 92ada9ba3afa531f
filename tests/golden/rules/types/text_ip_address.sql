-- @schema
CREATE TABLE users (id INT PRIMARY KEY, old INT);

-- @migration
CREATE TABLE t (id INT PRIMARY KEY, ip_address VARCHAR(45));
#                                   ~~~~~~~~~~ text-ip-address: `ip_address` of `t` keeps an address as text
#                                     help: use VARBINARY(16) and INET6_ATON

-- @case silent
CREATE TABLE t (id INT PRIMARY KEY, ip VARBINARY(16), trip VARCHAR(40));

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY, ip_address VARCHAR(45)); -- lintel: allow text-ip-address (meant so)

-- @open nothing is known
CREATE TABLE t (id INT PRIMARY KEY, ip_address VARCHAR(45));
#                                   ~~~~~~~~~~ text-ip-address: `ip_address` of `t` keeps an address as text
#                                     help: use VARBINARY(16) and INET6_ATON

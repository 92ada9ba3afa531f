-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), at DATETIME, KEY (name), KEY (at));

-- @migration
SELECT id FROM users WHERE name LIKE '%smith';
#                                    ~~~~~~~~ leading-wildcard: pattern begins with a wildcard
#                                      note: no index helps: every row is read
DELETE FROM users WHERE name LIKE '_a%';
#                                 ~~~~~ leading-wildcard: pattern begins with a wildcard
#                                   note: no index helps: every row is read

-- @case silent
SELECT id FROM users WHERE name LIKE 'smith%';
SELECT id FROM users WHERE name = '%';

-- @case allowed
DELETE FROM users WHERE name LIKE '_a%'; -- lintel: allow leading-wildcard (meant so)

-- @open nothing is known
DELETE FROM users WHERE name LIKE '_a%';
#                                 ~~~~~ leading-wildcard: pattern begins with a wildcard
#                                   note: no index helps: every row is read

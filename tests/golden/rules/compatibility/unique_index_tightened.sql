-- @schema
CREATE TABLE members (id INT PRIMARY KEY, team INT, user INT, name VARCHAR(100), UNIQUE KEY uk (team, user), UNIQUE KEY by_name (name(50)));

-- @migration
ALTER TABLE members DROP INDEX uk, ADD UNIQUE KEY uk (user);
#                                  ~~~~~~~~~~~~~~~~~~~~~~~~ unique-index-tightened: unique key on `user` allows less than the one on `team, user`
#                                    2:82 the key until now
#                                    note: rows that differ in the rest are equal now: the statement fails with error 1062, or running code does
#                                    help: look for such rows first, and keep both keys until no old code writes
ALTER TABLE members DROP INDEX by_name, ADD UNIQUE KEY by_name (name(20));
#                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unique-index-tightened: unique key on `name(20)` allows less than the one on `name(50)`
#                                         2:110 the key until now
#                                         note: rows that differ in the rest are equal now: the statement fails with error 1062, or running code does
#                                         help: look for such rows first, and keep both keys until no old code writes

-- @case wider, the same, another column, or no longer unique
ALTER TABLE members DROP INDEX uk, ADD UNIQUE KEY uk (team, user, id);
ALTER TABLE members DROP INDEX by_name, ADD UNIQUE KEY by_name (name);
ALTER TABLE members DROP INDEX uk, ADD UNIQUE KEY uk (team, id), ADD INDEX (user);
#                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unique-index-tightened: unique key on `team, id` allows less than the one on `team, user, id`
#                                    17:40 the key until now
#                                    note: rows that differ in the rest are equal now: the statement fails with error 1062, or running code does
#                                    help: look for such rows first, and keep both keys until no old code writes

-- @case a table of the change set
CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT, UNIQUE KEY uk (a, b));
ALTER TABLE t DROP INDEX uk, ADD UNIQUE KEY uk (a);

-- @case allowed
ALTER TABLE members DROP INDEX uk, ADD UNIQUE KEY uk (user); -- lintel: allow unique-index-tightened (checked)

-- @open the old key is not known
ALTER TABLE members DROP INDEX uk, ADD UNIQUE KEY uk (user);

-- @schema
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, plan VARCHAR(20), region INT, since DATE, KEY (region, plan));

-- @migration
UPDATE users SET plan = 'free' WHERE plan IS NULL;
#                                    ~~~~~~~~~~~~ unbatched-backfill: no index finds these rows: every row of `users` is read and locked
#                                      note: all of them stay locked until the transaction ends, and replicas repeat it
#                                      help: update in batches by primary key, each in a transaction of its own
DELETE FROM users WHERE since < '2020-01-01';
#                       ~~~~~~~~~~~~~~~~~~~~ unbatched-backfill: no index finds these rows: every row of `users` is read and locked
#                         note: all of them stay locked until the transaction ends, and replicas repeat it
#                         help: delete in batches by primary key, each in a transaction of its own

-- @case an index may find them
UPDATE users SET plan = 'free' WHERE plan IS NULL AND id BETWEEN 1 AND 1000;
DELETE FROM users WHERE region = 7;

-- @case in batches, or not this rule's
UPDATE users SET plan = 'free' WHERE plan IS NULL LIMIT 1000;
UPDATE users SET plan = 'free';
UPDATE users SET plan = 'free' WHERE plan IN (SELECT plan FROM (SELECT plan FROM users) known);

-- @case a new table
CREATE TABLE fresh (a INT, b INT);
UPDATE fresh SET a = 1 WHERE b = 2;

-- @open
UPDATE unseen SET a = 1 WHERE b = 2;

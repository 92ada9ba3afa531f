-- @mysql vitess planetscale
-- @config
-- [statistics.tables]
-- users = {rows = 5000000, bytes = 900000000}
-- teams = {rows = 200, bytes = 20000}

-- @schema
CREATE TABLE users (id BIGINT PRIMARY KEY, plan VARCHAR(20), email VARCHAR(80), KEY (email));
CREATE TABLE teams (id BIGINT PRIMARY KEY, plan VARCHAR(20));
CREATE TABLE unknown_size (id BIGINT PRIMARY KEY, plan VARCHAR(20));

-- @migration
UPDATE users SET plan = 'free';
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [vitess] vitess-row-limit: this goes through all 5000000 rows of `users`, more than 100000
#  note: Vitess stops it, and what it did is rolled back
#  help: go through the table by primary key in batches
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [planetscale] vitess-row-limit: this goes through all 5000000 rows of `users`, more than 100000
#  note: PlanetScale stops it, and what it did is rolled back
#  help: go through the table by primary key in batches
DELETE FROM users WHERE plan = 'none';
#                       ~~~~~~~~~~~~~ [vitess] vitess-row-limit: this goes through all 5000000 rows of `users`, more than 100000
#                         note: Vitess stops it, and what it did is rolled back
#                         help: go through the table by primary key in batches
#                       ~~~~~~~~~~~~~ [planetscale] vitess-row-limit: this goes through all 5000000 rows of `users`, more than 100000
#                         note: PlanetScale stops it, and what it did is rolled back
#                         help: go through the table by primary key in batches
INSERT INTO teams (id) SELECT id FROM users;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [vitess] vitess-row-limit: this goes through all 5000000 rows of `users`, more than 100000
#  note: Vitess stops it, and what it did is rolled back
#  help: go through the table by primary key in batches
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [planetscale] vitess-row-limit: this goes through all 5000000 rows of `users`, more than 100000
#  note: PlanetScale stops it, and what it did is rolled back
#  help: go through the table by primary key in batches

-- @case few rows
UPDATE users SET plan = 'free' WHERE id < 5000;
DELETE FROM users WHERE email LIKE 'x%';
DELETE FROM users LIMIT 1000;
UPDATE teams SET plan = 'free';
UPDATE unknown_size SET plan = 'free';
INSERT INTO teams (id) SELECT MAX(id) FROM users GROUP BY plan;
UPDATE users u JOIN teams t ON t.id = u.id SET u.plan = t.plan;

-- @case elsewhere
-- @mysql 8.0
UPDATE users SET plan = 'free';

-- @case allowed
UPDATE users SET plan = 'free'; -- lintel: allow vitess-row-limit (by hand, with a higher limit)

-- @open never seen
UPDATE users SET plan = 'free';
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [vitess] vitess-row-limit: this goes through all 5000000 rows of `users`, more than 100000
#  note: Vitess stops it, and what it did is rolled back
#  help: go through the table by primary key in batches
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [planetscale] vitess-row-limit: this goes through all 5000000 rows of `users`, more than 100000
#  note: PlanetScale stops it, and what it did is rolled back
#  help: go through the table by primary key in batches
DELETE FROM users WHERE plan = 'x';

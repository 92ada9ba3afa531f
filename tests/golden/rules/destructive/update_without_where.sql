-- @schema
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, active TINYINT NOT NULL, plan_id BIGINT UNSIGNED);
CREATE TABLE plans (id BIGINT UNSIGNED PRIMARY KEY, price DECIMAL(10, 2));

-- @migration
UPDATE users SET active = 0;
#<~~~~~~~~~~ update-without-where: every row of `users` is updated
#  note: the old values are lost, and all rows stay locked until the one transaction ends
#  help: say which rows in a `WHERE`, and update in batches by key

-- @case an alias
UPDATE users AS u SET u.active = 0;
#<~~~~~~~~~~~~~~~ update-without-where: every row of `users` is updated
#  note: the old values are lost, and all rows stay locked until the one transaction ends
#  help: say which rows in a `WHERE`, and update in batches by key

-- @case with a condition or a limit
UPDATE users SET active = 0 WHERE id < 1000;
UPDATE users SET active = 0 ORDER BY id LIMIT 1000;

-- @case a join with a condition
UPDATE users u JOIN plans p ON p.id = u.plan_id SET u.active = p.price > 0;

-- @case a join without one
UPDATE users, plans SET users.active = 0;
#<~~~~~~~~~~ update-without-where: every row of `users` is updated
#  note: the old values are lost, and all rows stay locked until the one transaction ends
#  help: say which rows in a `WHERE`, and update in batches by key

-- @case a column the change set added has no old values
ALTER TABLE users ADD COLUMN score INT;
UPDATE users SET score = 0;

-- @case beside one that was there
ALTER TABLE users ADD COLUMN score INT;
UPDATE users SET score = 0, active = 1;
#<~~~~~~~~~~ update-without-where: every row of `users` is updated
#  note: the old values are lost, and all rows stay locked until the one transaction ends
#  help: say which rows in a `WHERE`, and update in batches by key

-- @case a table of the change set
CREATE TABLE staging (id INT PRIMARY KEY, n INT);
UPDATE staging SET n = 1;

-- @open a table that was never seen
UPDATE users SET active = 0;
#<~~~~~~~~~~ update-without-where: every row of `users` is updated
#  note: the old values are lost, and all rows stay locked until the one transaction ends
#  help: say which rows in a `WHERE`, and update in batches by key

-- @open a column added to a table that was never seen
ALTER TABLE users ADD COLUMN score INT;
UPDATE users SET score = 0;

-- @open the table that says which version the schema has
UPDATE schema_version SET version = '9', minor = '0';

-- @schema
CREATE TABLE sessions (id BIGINT UNSIGNED PRIMARY KEY, user_id BIGINT UNSIGNED);
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY);

-- @migration
DELETE FROM sessions;
#<~~~~~~~~~~~~~~~~~~ delete-without-where: every row of `sessions` is deleted
#  note: it is one transaction: all rows stay locked to its end, and an interruption rolls them all back
#  help: say which rows in a `WHERE`, and delete in batches by key

-- @case ORDER BY alone reaches every row too
DELETE FROM sessions ORDER BY id;
#<~~~~~~~~~~~~~~~~~~ delete-without-where: every row of `sessions` is deleted
#  note: it is one transaction: all rows stay locked to its end, and an interruption rolls them all back
#  help: say which rows in a `WHERE`, and delete in batches by key

-- @case with a condition or a limit
DELETE FROM sessions WHERE id < 1000;
DELETE FROM sessions ORDER BY id LIMIT 1000;

-- @case a join with a condition
DELETE s FROM sessions AS s JOIN users AS u ON u.id = s.user_id;
DELETE FROM s USING sessions AS s LEFT JOIN users AS u ON u.id = s.user_id;

-- @case a join without one
DELETE s FROM sessions AS s, users AS u;
#<~~~~~~ delete-without-where: every row of `sessions` is deleted
#  note: it is one transaction: all rows stay locked to its end, and an interruption rolls them all back
#  help: say which rows in a `WHERE`, and delete in batches by key
DELETE sessions FROM sessions;
#<~~~~~~~~~~~~~ delete-without-where: every row of `sessions` is deleted
#  note: it is one transaction: all rows stay locked to its end, and an interruption rolls them all back
#  help: say which rows in a `WHERE`, and delete in batches by key

-- @case a table of the change set
CREATE TABLE staging (id INT PRIMARY KEY);
DELETE FROM staging;

-- @case a temporary table
CREATE TEMPORARY TABLE t (id INT);
DELETE FROM t;

-- @case the body of a stored program is not run
CREATE PROCEDURE clear_sessions() DELETE FROM sessions;

-- @open a table that was never seen
DELETE FROM sessions;
#<~~~~~~~~~~~~~~~~~~ delete-without-where: every row of `sessions` is deleted
#  note: it is one transaction: all rows stay locked to its end, and an interruption rolls them all back
#  help: say which rows in a `WHERE`, and delete in batches by key

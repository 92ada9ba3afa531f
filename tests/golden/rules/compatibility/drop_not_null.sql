-- @schema
CREATE TABLE users (id INT PRIMARY KEY, n INT NOT NULL);

-- @migration
ALTER TABLE users MODIFY n INT NULL;
#                 ~~~~~~~~~~~~~~~~~ drop-not-null: `n` of `users` may be NULL from here on
#                   2:41 NOT NULL until now

-- @case silent
ALTER TABLE users MODIFY n BIGINT NOT NULL;

-- @case allowed
ALTER TABLE users MODIFY n INT NULL; -- lintel: allow drop-not-null (meant so)

-- @open nothing is known
ALTER TABLE users MODIFY n INT NULL;

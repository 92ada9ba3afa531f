-- @schema
CREATE TABLE users (id INT PRIMARY KEY, n INT);

-- @migration
ALTER TABLE users MODIFY n INT FIRST;
#                              ~~~~~ column-reorder: `n` gets another place in `users`
#                                note: `INSERT` without a column list writes other columns from here on

-- @case silent
ALTER TABLE users MODIFY n BIGINT;
ALTER TABLE users ADD COLUMN m INT FIRST;

-- @case allowed
ALTER TABLE users MODIFY n INT FIRST; -- lintel: allow column-reorder (meant so)

-- @open nothing is known
ALTER TABLE users MODIFY n INT FIRST;
#                              ~~~~~ column-reorder: `n` gets another place in `users`
#                                note: `INSERT` without a column list writes other columns from here on

-- @schema
CREATE TABLE users (id INT NOT NULL PRIMARY KEY, tenant_id INT NOT NULL);

-- @migration
ALTER TABLE users DROP PRIMARY KEY;
#                 ~~~~~~~~~~~~~~~~ drop-primary-key: the primary key of `users` is dropped, and no other takes its place
#                   note: the table is copied, and replicas then read it whole for every row that changes
#                   help: add the new key in the same statement: `DROP PRIMARY KEY, ADD PRIMARY KEY (...)`

-- @case another takes its place
ALTER TABLE users DROP PRIMARY KEY, ADD PRIMARY KEY (tenant_id, id);

-- @case also when it stands at a column
ALTER TABLE users DROP PRIMARY KEY, ADD COLUMN no BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY;

-- @case a table of this change set
CREATE TABLE t (id INT NOT NULL PRIMARY KEY);
ALTER TABLE t DROP PRIMARY KEY;

-- @case allowed
ALTER TABLE users DROP PRIMARY KEY; -- lintel: allow drop-primary-key (a log nobody updates)

-- @open never seen
ALTER TABLE orders DROP PRIMARY KEY;
#                  ~~~~~~~~~~~~~~~~ drop-primary-key: the primary key of `orders` is dropped, and no other takes its place
#                    note: the table is copied, and replicas then read it whole for every row that changes
#                    help: add the new key in the same statement: `DROP PRIMARY KEY, ADD PRIMARY KEY (...)`

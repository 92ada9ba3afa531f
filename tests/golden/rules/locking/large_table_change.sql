-- @config
-- [statistics.tables]
-- orders = { rows = 50_000_000, bytes = 12_000_000_000 }
-- users = { rows = 900_000, bytes = 90_000_000 }
-- @schema
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, note VARCHAR(100) NOT NULL);
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, note VARCHAR(100) NOT NULL);
CREATE TABLE unknown (id BIGINT UNSIGNED PRIMARY KEY, note VARCHAR(100) NOT NULL);

-- @migration
ALTER TABLE orders MODIFY note VARCHAR(100) NULL;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ large-table-change: `orders` is large: 50,000,000 rows, 12 GB
#  note: it copies 12 GB (50,000,000 rows) and needs as much free space, 4 min to 40 min at 100 to 10 MB/s
#  help: gh-ost --host=REPLICA --database='DATABASE' --table='orders' --alter='MODIFY note VARCHAR(100) NULL' --execute

-- @case an index is built by reading all rows
ALTER TABLE orders ADD KEY (note);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ large-table-change: `orders` is large: 50,000,000 rows, 12 GB
#  note: it reads 12 GB (50,000,000 rows), 2 min to 20 min at 100 to 10 MB/s

-- @case instant
ALTER TABLE orders ADD COLUMN c INT;

-- @case below the limits, and of no known size
ALTER TABLE users MODIFY note VARCHAR(100) NULL;
ALTER TABLE unknown MODIFY note VARCHAR(100) NULL;

-- @case other limits
-- @config
-- [statistics.tables]
-- users = { rows = 900_000, bytes = 90_000_000 }
-- [rules.large-table-change]
-- rows = 500_000
ALTER TABLE users MODIFY note VARCHAR(100) NULL;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ large-table-change: `users` is large: 900,000 rows, 90 MB
#  note: it copies 90 MB (900,000 rows) and needs as much free space, 2 s to 18 s at 100 to 10 MB/s
#  help: gh-ost --host=REPLICA --database='DATABASE' --table='users' --alter='MODIFY note VARCHAR(100) NULL' --execute

-- @case a foreign key leaves one tool
CREATE TABLE parents (id INT PRIMARY KEY);
ALTER TABLE orders ADD COLUMN parent INT, ADD FOREIGN KEY (parent) REFERENCES parents (id);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ large-table-change: `orders` is large: 50,000,000 rows, 12 GB
#  note: it copies 12 GB (50,000,000 rows) and needs as much free space, 4 min to 40 min at 100 to 10 MB/s
#  help: pt-online-schema-change --alter 'ADD COLUMN parent INT, ADD FOREIGN KEY (parent) REFERENCES parents (id)' --execute D='DATABASE',t='orders'

-- @case allowed
-- lintel: allow large-table-change (done at night)
ALTER TABLE orders MODIFY note VARCHAR(100) NULL;

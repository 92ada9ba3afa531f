-- @config
-- [statistics.tables]
-- "shop.orders" = { rows = 50_000_000, bytes = 12_000_000_000 }
-- "shop.users" = { rows = 20_000, bytes = 2_000_000 }
-- @schema
USE shop;
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, note VARCHAR(100), s ENUM('a','b'));
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, note VARCHAR(100));

-- @migration
ALTER TABLE orders MODIFY note INT;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ online-tool-required: `orders` must be changed with an online schema change tool
#  note: it copies 12 GB (50,000,000 rows) and needs as much free space, 4 min to 40 min at 100 to 10 MB/s
#  help: gh-ost --host=REPLICA --database='shop' --table='orders' --alter='MODIFY note INT' --execute

-- @case the shell's quotes
ALTER TABLE orders MODIFY note CHAR(20) DEFAULT 'it''s', ALGORITHM=COPY;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ online-tool-required: `orders` must be changed with an online schema change tool
#  note: it copies 12 GB (50,000,000 rows) and needs as much free space, 4 min to 40 min at 100 to 10 MB/s
#  help: gh-ost --host=REPLICA --database='shop' --table='orders' --alter='MODIFY note CHAR(20) DEFAULT '\''it'\'''\''s'\''' --execute

-- @case members of an ENUM are renumbered
ALTER TABLE orders MODIFY s ENUM('b','a');
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ online-tool-required: `orders` must be changed with an online schema change tool
#  note: it copies 12 GB (50,000,000 rows) and needs as much free space, 4 min to 40 min at 100 to 10 MB/s
#  note: spirit refuses: the members of `s` are renumbered
#  help: gh-ost --host=REPLICA --database='shop' --table='orders' --alter='MODIFY s ENUM('\''b'\'','\''a'\'')' --execute

-- @case not a copy, and not large
ALTER TABLE orders ADD KEY (note);
ALTER TABLE users MODIFY note INT;

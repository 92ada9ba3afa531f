-- @schema
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, a INT NOT NULL, b INT NOT NULL, c INT);
CREATE TABLE items (id BIGINT UNSIGNED PRIMARY KEY, a INT NOT NULL);

-- @migration
ALTER TABLE orders MODIFY a INT NULL;
ALTER TABLE items MODIFY a INT NULL;
ALTER TABLE orders MODIFY b INT NULL;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ repeated-alter-table: `orders` is built anew a second time
#  6:1 the first time is here
#  help: make one `ALTER TABLE` of them, which builds it once
ALTER TABLE orders MODIFY c BIGINT;

-- @case the second is instant
ALTER TABLE orders MODIFY a INT NULL;
ALTER TABLE orders ADD COLUMN d INT;

-- @case new tables
CREATE TABLE fresh (a INT);
ALTER TABLE fresh MODIFY a BIGINT;
ALTER TABLE fresh MODIFY a INT;

-- @case joined
ALTER TABLE orders MODIFY a BIGINT NULL, MODIFY c INT NOT NULL;
ALTER TABLE orders MODIFY b BIGINT NULL;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ repeated-alter-table: `orders` is built anew a second time
#  24:1 the first time is here
#  help: make one `ALTER TABLE` of them, which builds it once
#  unsafe fix: make one statement of them
#   + ALTER TABLE orders MODIFY a BIGINT NULL, MODIFY c INT NOT NULL,
#   +   MODIFY b BIGINT NULL;

-- @case not joined: the first changes the column too
ALTER TABLE orders MODIFY b BIGINT NULL;
ALTER TABLE orders MODIFY b INT NULL;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ repeated-alter-table: `orders` is built anew a second time
#  34:1 the first time is here
#  help: make one `ALTER TABLE` of them, which builds it once

-- @case not joined: nothing may stand behind PARTITION BY
ALTER TABLE orders PARTITION BY HASH (id) PARTITIONS 4;
ALTER TABLE orders MODIFY b BIGINT NULL;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ repeated-alter-table: `orders` is built anew a second time
#  41:1 the first time is here
#  help: make one `ALTER TABLE` of them, which builds it once

-- @case not joined: a comment stands between
ALTER TABLE orders MODIFY a BIGINT NULL;
-- b too
ALTER TABLE orders MODIFY b BIGINT NULL;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ repeated-alter-table: `orders` is built anew a second time
#  48:1 the first time is here
#  help: make one `ALTER TABLE` of them, which builds it once

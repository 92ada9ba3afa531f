-- @schema
CREATE TABLE old (id INT PRIMARY KEY, seen TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP);

-- @migration
CREATE TABLE orders (
    id INT PRIMARY KEY,
    placed_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
#   ~~~~~~~~~ on-update-timestamp: each `UPDATE` of a row of `orders` sets `placed_at` to the time
#     help: leave out `ON UPDATE`, or call the column after what it tells
    updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
    lastModified DATETIME(3) ON UPDATE CURRENT_TIMESTAMP(3)
);

-- @case no clause
CREATE TABLE orders (id INT PRIMARY KEY, placed_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP);
ALTER TABLE old ADD COLUMN n INT;

-- @case the project's own names
-- @config
-- [rules.on-update-timestamp]
-- pattern = "touched"
CREATE TABLE orders (
    id INT PRIMARY KEY,
    updated_at DATETIME ON UPDATE CURRENT_TIMESTAMP,
#   ~~~~~~~~~~ on-update-timestamp: each `UPDATE` of a row of `orders` sets `updated_at` to the time
#     help: leave out `ON UPDATE`, or call the column after what it tells
    touched DATETIME ON UPDATE CURRENT_TIMESTAMP
);

-- @case allowed
CREATE TABLE orders (
    id INT PRIMARY KEY,
    seen DATETIME ON UPDATE CURRENT_TIMESTAMP -- lintel: allow on-update-timestamp (each change is a visit)
);

-- @open never seen
ALTER TABLE orders MODIFY placed_at DATETIME ON UPDATE CURRENT_TIMESTAMP;
#                         ~~~~~~~~~ on-update-timestamp: each `UPDATE` of a row of `orders` sets `placed_at` to the time
#                           help: leave out `ON UPDATE`, or call the column after what it tells

-- @schema
CREATE TABLE orders (id INT PRIMARY KEY, placed_at DATETIME NOT NULL, paid_at TIMESTAMP NULL);

-- @migration
ALTER TABLE orders MODIFY placed_at TIMESTAMP NOT NULL;
#                                   ~~~~~~~~~ datetime-timestamp-conversion: `placed_at` of `orders` is converted from DATETIME to TIMESTAMP in the session's time zone
#                                     2:42 the type until now
#                                     note: values shift unless the migration runs in the zone they were written in
#                                     note: values before 1970 or after 2038-01-19 do not fit: error 1292
#                                     help: set the zone before the statement: `SET time_zone = '+00:00'`
ALTER TABLE orders CHANGE paid_at payed_at DATETIME NULL;
#                                          ~~~~~~~~ datetime-timestamp-conversion: `paid_at` of `orders` is converted from TIMESTAMP to DATETIME in the session's time zone
#                                            2:71 the type until now
#                                            note: values shift unless the migration runs in the zone they were written in
#                                            help: set the zone before the statement: `SET time_zone = '+00:00'`

-- @case other changes
ALTER TABLE orders MODIFY placed_at DATETIME(3) NOT NULL, MODIFY paid_at TIMESTAMP(6) NULL;
ALTER TABLE orders MODIFY placed_at DATE NOT NULL;

-- @case a column of this change set
ALTER TABLE orders ADD COLUMN a DATETIME;
ALTER TABLE orders MODIFY a TIMESTAMP NULL;

-- @case allowed
ALTER TABLE orders MODIFY paid_at DATETIME; -- lintel: allow datetime-timestamp-conversion (UTC throughout)

-- @open never seen
ALTER TABLE invoices MODIFY placed_at TIMESTAMP NOT NULL;

-- @schema
CREATE TABLE orders (id INT PRIMARY KEY, total_price DOUBLE, weight FLOAT, shipping_cost DECIMAL(10, 2));

-- @migration
CREATE TABLE invoices (
    id INT PRIMARY KEY,
    total_amount DOUBLE NOT NULL,
#   ~~~~~~~~~~~~ float-for-money: `total_amount` is a `DOUBLE`, which cannot hold decimal fractions exactly
#     note: 0.10 is stored as the nearest binary fraction: sums drift and comparisons with `=` miss
#     help: use `DECIMAL(12,2)`, or whole cents in a `BIGINT`
    unitPrice FLOAT,
#   ~~~~~~~~~ float-for-money: `unitPrice` is a `FLOAT`, which cannot hold decimal fractions exactly
#     note: 0.10 is stored as the nearest binary fraction: sums drift and comparisons with `=` miss
#     help: use `DECIMAL(12,2)`, or whole cents in a `BIGINT`
    Balance REAL,
#   ~~~~~~~ float-for-money: `Balance` is a `DOUBLE`, which cannot hold decimal fractions exactly
#     note: 0.10 is stored as the nearest binary fraction: sums drift and comparisons with `=` miss
#     help: use `DECIMAL(12,2)`, or whole cents in a `BIGINT`
    fee DOUBLE PRECISION
#   ~~~ float-for-money: `fee` is a `DOUBLE`, which cannot hold decimal fractions exactly
#     note: 0.10 is stored as the nearest binary fraction: sums drift and comparisons with `=` miss
#     help: use `DECIMAL(12,2)`, or whole cents in a `BIGINT`
);

-- @case rates, measures and other types
CREATE TABLE invoices (
    id INT PRIMARY KEY,
    tax_rate DOUBLE,
    discount_percent FLOAT,
    avg_price DOUBLE,
    coffee FLOAT,
    amount DECIMAL(12, 2),
    price_cents BIGINT,
    costume_size FLOAT
);

-- @case added and changed columns
ALTER TABLE orders ADD COLUMN refund_amount FLOAT;
#                             ~~~~~~~~~~~~~ float-for-money: `refund_amount` is a `FLOAT`, which cannot hold decimal fractions exactly
#                               note: 0.10 is stored as the nearest binary fraction: sums drift and comparisons with `=` miss
#                               help: use `DECIMAL(12,2)`, or whole cents in a `BIGINT`
ALTER TABLE orders MODIFY shipping_cost DOUBLE;
#                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~ float-for-money: `shipping_cost` is a `DOUBLE`, which cannot hold decimal fractions exactly
#                    note: 0.10 is stored as the nearest binary fraction: sums drift and comparisons with `=` miss
#                    help: use `DECIMAL(12,2)`, or whole cents in a `BIGINT`

-- @case what was there before is not this change
ALTER TABLE orders MODIFY total_price DOUBLE NOT NULL;
ALTER TABLE orders ADD COLUMN note TEXT;

-- @open a table that was never seen
ALTER TABLE orders ADD COLUMN salary FLOAT;
#                             ~~~~~~ float-for-money: `salary` is a `FLOAT`, which cannot hold decimal fractions exactly
#                               note: 0.10 is stored as the nearest binary fraction: sums drift and comparisons with `=` miss
#                               help: use `DECIMAL(12,2)`, or whole cents in a `BIGINT`
ALTER TABLE orders MODIFY price FLOAT;
#                  ~~~~~~~~~~~~~~~~~~ float-for-money: `price` is a `FLOAT`, which cannot hold decimal fractions exactly
#                    note: 0.10 is stored as the nearest binary fraction: sums drift and comparisons with `=` miss
#                    help: use `DECIMAL(12,2)`, or whole cents in a `BIGINT`

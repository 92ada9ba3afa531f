-- @schema
CREATE TABLE orders (id INT PRIMARY KEY, total_price DOUBLE, weight FLOAT, shipping_cost DECIMAL(10, 2));

-- @migration
CREATE TABLE invoices (
    id INT PRIMARY KEY,
    total_amount DOUBLE NOT NULL,
    unitPrice FLOAT,
    Balance REAL,
    fee DOUBLE PRECISION
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
ALTER TABLE orders MODIFY shipping_cost DOUBLE;

-- @case what was there before is not this change
ALTER TABLE orders MODIFY total_price DOUBLE NOT NULL;
ALTER TABLE orders ADD COLUMN note TEXT;

-- @open a table that was never seen
ALTER TABLE orders ADD COLUMN salary FLOAT;
ALTER TABLE orders MODIFY price FLOAT;

-- Support keeps finding two orders under one number.
ALTER TABLE orders ADD UNIQUE KEY uq_orders_number (number);

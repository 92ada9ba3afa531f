-- "awaiting_collection" did not fit.
ALTER TABLE orders MODIFY COLUMN status VARCHAR(32);

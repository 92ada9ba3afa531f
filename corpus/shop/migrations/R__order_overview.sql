-- What the back office's first page shows; created anew whenever it changes.
CREATE OR REPLACE VIEW order_overview AS
SELECT o.id, o.number, o.status, o.total, c.full_name, COUNT(i.line) AS positions
FROM orders AS o
JOIN customers AS c ON c.id = o.customer_id
LEFT JOIN order_items AS i ON i.order_id = o.id
GROUP BY o.id, o.number, o.status, o.total, c.full_name;

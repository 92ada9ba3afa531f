-- Two percent on everything that is for sale.
UPDATE products SET price = price * 1.02;

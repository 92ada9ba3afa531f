-- @schema
CREATE TABLE items (id INT PRIMARY KEY, price DECIMAL(12, 2));

-- @migration
CREATE TABLE invoices (id INT PRIMARY KEY, total DECIMAL NOT NULL, tax NUMERIC UNSIGNED, n FIXED);
#                                                ~~~~~~~ decimal-without-scale: `total` is a DECIMAL(10,0): it holds no digits after the point
#                                                  note: values are rounded to whole numbers without an error
#                                                  help: write how many digits it needs: `DECIMAL(12,2)`
#                                                                      ~~~~~~~~~~~~~~~~ decimal-without-scale: `tax` is a DECIMAL(10,0): it holds no digits after the point
#                                                                        note: values are rounded to whole numbers without an error
#                                                                        help: write how many digits it needs: `DECIMAL(12,2)`
#                                                                                          ~~~~~ decimal-without-scale: `n` is a DECIMAL(10,0): it holds no digits after the point
#                                                                                            note: values are rounded to whole numbers without an error
#                                                                                            help: write how many digits it needs: `DECIMAL(12,2)`

-- @case figures are there
CREATE TABLE invoices (id INT PRIMARY KEY, total DECIMAL(12, 2), n DECIMAL(20), f FLOAT, i INT);

-- @case whole numbers are meant
CREATE TABLE roster (id NUMERIC PRIMARY KEY, ord NUMERIC NOT NULL);

-- @case added and changed
ALTER TABLE items ADD COLUMN vat DECIMAL, MODIFY price DECIMAL;
#                                ~~~~~~~ decimal-without-scale: `vat` is a DECIMAL(10,0): it holds no digits after the point
#                                  note: values are rounded to whole numbers without an error
#                                  help: write how many digits it needs: `DECIMAL(12,2)`
#                                                      ~~~~~~~ decimal-without-scale: `price` is a DECIMAL(10,0): it holds no digits after the point
#                                                        note: values are rounded to whole numbers without an error
#                                                        help: write how many digits it needs: `DECIMAL(12,2)`

-- @case allowed
CREATE TABLE invoices (
    id INT PRIMARY KEY,
    total DECIMAL -- lintel: allow decimal-without-scale (whole yen)
);

-- @open never seen
ALTER TABLE orders ADD COLUMN total DEC;
#                                   ~~~ decimal-without-scale: `total` is a DECIMAL(10,0): it holds no digits after the point
#                                     note: values are rounded to whole numbers without an error
#                                     help: write how many digits it needs: `DECIMAL(12,2)`

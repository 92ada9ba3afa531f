-- @schema
CREATE TABLE orders (id INT PRIMARY KEY, state ENUM('new', 'paid', 'lost'), flags SET('a', 'b'), n INT);

-- @migration
ALTER TABLE orders MODIFY state ENUM('new', 'paid');
#                               ~~~~~~~~~~~~~~~~~~~ enum-value-removed: `state` of `orders` no longer has `lost`
#                                 2:42 the members until now
#                                 note: a row that holds it stops the statement with error 1265, or, without strict mode, is emptied
#                                 help: move such rows to another member first, or leave the member in the list
ALTER TABLE orders MODIFY flags SET('b', 'c');
#                               ~~~~~~~~~~~~~ enum-value-removed: `flags` of `orders` no longer has `a`
#                                 2:77 the members until now
#                                 note: a row that holds it stops the statement with error 1265, or, without strict mode, is emptied
#                                 help: move such rows to another member first, or leave the member in the list

-- @case added, moved, or in other letters
ALTER TABLE orders MODIFY state ENUM('new', 'paid', 'lost', 'found');
ALTER TABLE orders MODIFY flags SET('B', 'A');

-- @case another type
ALTER TABLE orders MODIFY state VARCHAR(10);

-- @case a column of this change set
ALTER TABLE orders ADD COLUMN kind ENUM('x', 'y');
ALTER TABLE orders MODIFY kind ENUM('x');

-- @case allowed
ALTER TABLE orders MODIFY state ENUM('new', 'paid'); -- lintel: allow enum-value-removed (none left)

-- @open never seen
ALTER TABLE invoices MODIFY state ENUM('new', 'paid');

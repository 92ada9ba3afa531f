-- @schema
CREATE TABLE orders (id INT PRIMARY KEY, state ENUM('new', 'paid', 'lost'), flags SET('a', 'b'), n INT);

-- @migration
ALTER TABLE orders MODIFY state ENUM('draft', 'new', 'paid', 'lost');
#                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ enum-value-reordered: `new` of `state` changes from member 1 to 2 of the list
#                                 2:42 the list until now
#                                 note: every row is rewritten, and what sorts or compares by number changes its meaning
#                                 help: keep the old members where they are, and add new ones at the end
#                                 unsafe fix: keep the old order
#   + ALTER TABLE orders MODIFY state ENUM('new', 'paid', 'lost', 'draft');
ALTER TABLE orders MODIFY flags SET('b', 'a');
#                               ~~~~~~~~~~~~~ enum-value-reordered: `a` of `flags` changes from member 1 to 2 of the list
#                                 2:77 the list until now
#                                 note: every row is rewritten, and what sorts or compares by number changes its meaning
#                                 help: keep the old members where they are, and add new ones at the end
#                                 unsafe fix: keep the old order
#   + ALTER TABLE orders MODIFY flags SET('a', 'b');

-- @case at the end, or with one removed
ALTER TABLE orders MODIFY state ENUM('new', 'paid', 'lost', 'found');
ALTER TABLE orders MODIFY flags SET('b', 'c');

-- @case a column of this change set
ALTER TABLE orders ADD COLUMN kind ENUM('x', 'y');
ALTER TABLE orders MODIFY kind ENUM('y', 'x');

-- @case allowed
ALTER TABLE orders MODIFY flags SET('b', 'a'); -- lintel: allow enum-value-reordered (small table)

-- @open never seen
ALTER TABLE invoices MODIFY state ENUM('new', 'paid');

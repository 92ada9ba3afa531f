-- @schema
CREATE TABLE orders (id INT PRIMARY KEY, n INT, KEY n (n));

-- @migration
ALTER TABLE orders ALTER INDEX n INVISIBLE, ENGINE=InnoDB;
#                  ~~~~~~~~~~~~~~~~~~~~~~~ index-visibility-with-rebuild: `n` changes only when all of `orders` has been written anew
#                    help: put it in a statement of its own, which is done at once
#                    unsafe fix: make two statements of it
#   + ALTER TABLE orders ALTER INDEX n INVISIBLE;
#   + ALTER TABLE orders ENGINE=InnoDB;

-- @case alone, and with what is done at once
ALTER TABLE orders ALTER INDEX n INVISIBLE;
ALTER TABLE orders ALTER INDEX n VISIBLE, ADD KEY (n, id);

-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
CREATE TABLE “orders” (id INT PRIMARY KEY, `name​` INT);
#            ~~~~~~~~ invisible-character: the table name `“orders”` holds a curly quote (U+201C)
#              note: it is a part of the name: whoever types the name without it gets an error
#              help: type the name again without it
#              unsafe fix: leave it out
#   + CREATE TABLE orders (id INT PRIMARY KEY, `name​` INT);
#                                          ~~~~~~~ invisible-character: the column name `name​` holds a zero-width space (U+200B)
#                                            note: it is a part of the name: whoever types the name without it gets an error
#                                            help: type the name again without it
#                                            unsafe fix: leave it out
#   + CREATE TABLE “orders” (id INT PRIMARY KEY, `name` INT);
ALTER TABLE users ADD COLUMN  a INT;
#                            ~~ invisible-character: the column name ` a` holds a no-break space (U+00A0)
#                              note: it is a part of the name: whoever types the name without it gets an error
#                              help: type the name again without it
#                              unsafe fix: leave it out
#   + ALTER TABLE users ADD COLUMN _a INT;

-- @case other scripts
CREATE TABLE `用户` (id INT PRIMARY KEY, `größe` INT COMMENT '“cm”');

-- @case allowed
ALTER TABLE users ADD COLUMN `b​` INT; -- lintel: allow invisible-character (as the vendor has it)

-- @open never seen
CREATE INDEX `by_name​` ON orders (name);
#            ~~~~~~~~~~ invisible-character: the index name `by_name​` holds a zero-width space (U+200B)
#              note: it is a part of the name: whoever types the name without it gets an error
#              help: type the name again without it
#              unsafe fix: leave it out
#   + CREATE INDEX `by_name` ON orders (name);

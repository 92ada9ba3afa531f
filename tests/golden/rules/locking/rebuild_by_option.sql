-- @schema
CREATE TABLE orders (id INT PRIMARY KEY, n INT);

-- @migration
ALTER TABLE orders ENGINE=InnoDB;
#                  ~~~~~~~~~~~~~ rebuild-by-option: `orders` is built anew, and nothing else of it changes
#                    note: reads and writes go on; replicas fall behind by as long as it takes
#                    help: leave it out unless the rebuild is what you want
ALTER TABLE orders FORCE;
#                  ~~~~~ rebuild-by-option: `orders` is built anew, and nothing else of it changes
#                    note: reads and writes go on; replicas fall behind by as long as it takes
#                    help: leave it out unless the rebuild is what you want
ALTER TABLE orders ROW_FORMAT=COMPRESSED;
#                  ~~~~~~~~~~~~~~~~~~~~~ rebuild-by-option: `orders` is built anew, and nothing else of it changes
#                    note: reads and writes go on; replicas fall behind by as long as it takes
#                    help: leave it out unless the rebuild is what you want

-- @case another clause needs the rebuild too
ALTER TABLE orders ENGINE=InnoDB, MODIFY n INT NOT NULL;

-- @case no rebuild
ALTER TABLE orders COMMENT='what was ordered';

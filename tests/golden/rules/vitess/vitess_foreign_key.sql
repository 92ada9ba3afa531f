-- @mysql planetscale 8.4
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE orders (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES users (id));
#                                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [planetscale] vitess-foreign-key: foreign keys are not allowed
#                                                 help: allow them in the database's settings and say so here, or keep an index only
ALTER TABLE orders ADD COLUMN v INT, ADD FOREIGN KEY (v) REFERENCES users (id);
#                                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [planetscale] vitess-foreign-key: foreign keys are not allowed
#                                      help: allow them in the database's settings and say so here, or keep an index only

-- @case allowed
-- @config
-- rules.vitess-foreign-key.allowed = true
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE orders (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES users (id));
CREATE TABLE items (id INT PRIMARY KEY, o INT, FOREIGN KEY (o) REFERENCES orders (id) ON DELETE CASCADE);

-- @case none
CREATE TABLE users (id INT PRIMARY KEY, KEY (id));

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, old INT);

-- @migration
CREATE TABLE t (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES users (id));
#                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unnamed-constraint: foreign key without a name
#                                            help: write `CONSTRAINT name` before it
ALTER TABLE users ADD CHECK (old > 0);
#                     ~~~~~~~~~~~~~~~ unnamed-constraint: check without a name
#                       help: write `CONSTRAINT name` before it

-- @case silent
CREATE TABLE t (id INT PRIMARY KEY, u INT, CONSTRAINT fk_u FOREIGN KEY (u) REFERENCES users (id));

-- @case allowed
ALTER TABLE users ADD CHECK (old > 0); -- lintel: allow unnamed-constraint (meant so)

-- @open nothing is known
ALTER TABLE users ADD CHECK (old > 0);
#                     ~~~~~~~~~~~~~~~ unnamed-constraint: check without a name
#                       help: write `CONSTRAINT name` before it

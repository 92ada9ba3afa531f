-- @mysql vitess planetscale

-- @schema
CREATE TABLE a (id INT PRIMARY KEY, b INT, KEY (b));

-- @migration
CREATE TABLE b (id INT PRIMARY KEY, a INT, FOREIGN KEY (a) REFERENCES a (id) ON DELETE CASCADE);
#                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [vitess] vitess-foreign-key-cascade-graph: Vitess takes no foreign keys that act in a ring
#                                            16:19 leads on to `a`
#                                            note: a change leads through `b.id`, `a.id` and back
#                                            help: let one of the keys forbid instead of act
#                                          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [planetscale] vitess-foreign-key-cascade-graph: PlanetScale takes no foreign keys that act in a ring
#                                            16:19 leads on to `a`
#                                            note: a change leads through `b.id`, `a.id` and back
#                                            help: let one of the keys forbid instead of act
ALTER TABLE a ADD CONSTRAINT back FOREIGN KEY (b) REFERENCES b (id) ON DELETE CASCADE;

-- @case a table and itself
CREATE TABLE nodes (id INT PRIMARY KEY, up INT, KEY (up), FOREIGN KEY (up) REFERENCES nodes (id) ON DELETE CASCADE);
#                                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [vitess] vitess-foreign-key-cascade-graph: Vitess takes no foreign keys that act in a ring
#                                                           note: a change leads through `nodes.id` and back
#                                                           help: let one of the keys forbid instead of act
#                                                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [planetscale] vitess-foreign-key-cascade-graph: PlanetScale takes no foreign keys that act in a ring
#                                                           note: a change leads through `nodes.id` and back
#                                                           help: let one of the keys forbid instead of act

-- @case through updates
CREATE TABLE b (id INT PRIMARY KEY, FOREIGN KEY (id) REFERENCES a (id) ON UPDATE CASCADE);
#                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [vitess] vitess-foreign-key-cascade-graph: Vitess takes no foreign keys that act in a ring
#                                     37:19 leads on to `a`
#                                     note: a change leads through `b.id`, `a.id` and back
#                                     help: let one of the keys forbid instead of act
#                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [planetscale] vitess-foreign-key-cascade-graph: PlanetScale takes no foreign keys that act in a ring
#                                     37:19 leads on to `a`
#                                     note: a change leads through `b.id`, `a.id` and back
#                                     help: let one of the keys forbid instead of act
ALTER TABLE a ADD FOREIGN KEY (id) REFERENCES b (id) ON UPDATE CASCADE;

-- @case no ring
CREATE TABLE b (id INT PRIMARY KEY, a INT, FOREIGN KEY (a) REFERENCES a (id) ON DELETE SET NULL);
ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b (id) ON DELETE SET NULL;
CREATE TABLE c (id INT PRIMARY KEY, b INT, FOREIGN KEY (b) REFERENCES b (id) ON DELETE CASCADE);
CREATE TABLE nodes (id INT PRIMARY KEY, up INT, KEY (up), FOREIGN KEY (up) REFERENCES nodes (id) ON DELETE SET NULL ON UPDATE RESTRICT);

-- @case one forbids
CREATE TABLE b (id INT PRIMARY KEY, a INT, FOREIGN KEY (a) REFERENCES a (id) ON DELETE CASCADE);
ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b (id);

-- @case elsewhere
-- @mysql 8.0
CREATE TABLE nodes (id INT PRIMARY KEY, up INT, KEY (up), FOREIGN KEY (up) REFERENCES nodes (id) ON DELETE CASCADE);

-- @case allowed
CREATE TABLE nodes (id INT PRIMARY KEY, up INT, KEY (up), FOREIGN KEY (up) REFERENCES nodes (id) ON DELETE CASCADE); -- lintel: allow vitess-foreign-key-cascade-graph (unmanaged)

-- @open never seen
ALTER TABLE x ADD FOREIGN KEY (id) REFERENCES y (id) ON UPDATE CASCADE;
ALTER TABLE y ADD FOREIGN KEY (id) REFERENCES x (id) ON UPDATE CASCADE;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [vitess] vitess-foreign-key-cascade-graph: Vitess takes no foreign keys that act in a ring
#                   57:19 leads on to `x`
#                   note: a change leads through `y.id`, `x.id` and back
#                   help: let one of the keys forbid instead of act
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [planetscale] vitess-foreign-key-cascade-graph: PlanetScale takes no foreign keys that act in a ring
#                   57:19 leads on to `x`
#                   note: a change leads through `y.id`, `x.id` and back
#                   help: let one of the keys forbid instead of act

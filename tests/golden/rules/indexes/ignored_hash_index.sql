-- @schema
CREATE TABLE users (id INT PRIMARY KEY, a INT, b INT, c INT);

-- @migration
CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT, KEY x (a) USING HASH, UNIQUE KEY y USING HASH (b));
#                                                           ~~~~~~~~~~ ignored-hash-index: InnoDB makes a B-tree of this index
#                                                             note: it has no hash indexes, and takes the clause without an error
#                                                             help: leave out `USING HASH`
#                                                             fix: write what the server makes
#   + CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT, KEY x (a) USING BTREE, UNIQUE KEY y USING HASH (b));
#                                                                                    ~~~~~~~~~~ ignored-hash-index: InnoDB makes a B-tree of this index
#                                                                                      note: it has no hash indexes, and takes the clause without an error
#                                                                                      help: leave out `USING HASH`
#                                                                                      fix: write what the server makes
#   + CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT, KEY x (a) USING HASH, UNIQUE KEY y USING BTREE (b));
ALTER TABLE users ADD KEY x (a) USING HASH;
#                               ~~~~~~~~~~ ignored-hash-index: InnoDB makes a B-tree of this index
#                                 note: it has no hash indexes, and takes the clause without an error
#                                 help: leave out `USING HASH`
#                                 fix: write what the server makes
#   + ALTER TABLE users ADD KEY x (a) USING BTREE;
CREATE INDEX y USING HASH ON users (b);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ignored-hash-index: InnoDB makes a B-tree of this index
#  note: it has no hash indexes, and takes the clause without an error
#  help: leave out `USING HASH`

-- @case trees, and engines that have hashes
CREATE TABLE t (id INT PRIMARY KEY, a INT, KEY x (a) USING BTREE);
CREATE TABLE m (id INT PRIMARY KEY, a INT, KEY x (a) USING HASH) ENGINE=MEMORY;

-- @case allowed
CREATE INDEX y ON users (b) USING HASH; -- lintel: allow ignored-hash-index (generated)

-- @open the engine is not known
CREATE INDEX y ON orders (b) USING HASH;

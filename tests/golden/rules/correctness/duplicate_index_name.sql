-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), KEY by_name (name));

-- @migration
CREATE INDEX By_Name ON users (id);
#            ~~~~~~~ duplicate-index-name: index `By_Name` exists already on `users`
#              note: the server refuses the statement with error 1061
ALTER TABLE users ADD KEY a (id), ADD KEY a (name);
#                                         ~ duplicate-index-name: index `a` exists already on `users`
#                                           note: the server refuses the statement with error 1061
ALTER TABLE users ADD KEY other (id), RENAME INDEX by_name TO other;
#                         ~~~~~ duplicate-index-name: index `other` exists already on `users`
#                           note: the server refuses the statement with error 1061
CREATE TABLE t (a INT, b INT, KEY k (a), KEY k (b));
#                                            ~ duplicate-index-name: index `k` exists already on `t`
#                                              note: the server refuses the statement with error 1061

-- @case a new index in its place
ALTER TABLE users DROP INDEX by_name, ADD KEY by_name (name, id);

-- @open silent
CREATE INDEX by_name ON orders (id);

-- @case allowed
CREATE INDEX by_name ON users (id); -- lintel: allow duplicate-index-name (the tool passes over it)

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), KEY by_name (name));

-- @migration
CREATE INDEX By_Name ON users (id);
ALTER TABLE users ADD KEY a (id), ADD KEY a (name);
ALTER TABLE users ADD KEY other (id), RENAME INDEX by_name TO other;
CREATE TABLE t (a INT, b INT, KEY k (a), KEY k (b));

-- @case a new index in its place
ALTER TABLE users DROP INDEX by_name, ADD KEY by_name (name, id);

-- @open silent
CREATE INDEX by_name ON orders (id);

-- @case allowed
CREATE INDEX by_name ON users (id); -- lintel: allow duplicate-index-name (the tool passes over it)

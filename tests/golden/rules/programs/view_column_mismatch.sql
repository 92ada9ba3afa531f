-- @schema
CREATE TABLE a (i INT PRIMARY KEY, j INT);
CREATE TABLE b (i INT PRIMARY KEY);

-- @migration
CREATE VIEW v (x) AS SELECT i, j FROM a;
CREATE VIEW v AS SELECT a.i, b.i FROM a JOIN b;
CREATE VIEW v AS SELECT * FROM a JOIN b;
CREATE VIEW v (x, X) AS SELECT i, j FROM a;
CREATE VIEW v (x, y) AS SELECT i, j FROM a;

-- @open silent
CREATE VIEW v (x) AS SELECT * FROM unseen;

-- @case allowed
CREATE VIEW v (x) AS SELECT i, j FROM a; -- lintel: allow view-column-mismatch (tried out)

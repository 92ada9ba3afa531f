-- @schema
CREATE TABLE a (i INT PRIMARY KEY);

-- @migration
CREATE TEMPORARY TABLE b (i INT);
CREATE VIEW v AS SELECT i FROM b;
CREATE VIEW v AS SELECT @x AS x;
CREATE VIEW v AS SELECT i FROM a;

-- @open allowed
CREATE VIEW v AS SELECT @x AS x; -- lintel: allow temporary-table-in-view (tried out)

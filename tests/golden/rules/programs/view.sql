-- @migration
CREATE VIEW v AS SELECT 1 AS a;
#           ~ view: views are not to be used here

-- @case silent
CREATE TABLE t (id INT PRIMARY KEY);

-- @case allowed
CREATE VIEW v AS SELECT 1 AS a; -- lintel: allow view (meant so)

-- @open nothing is known
CREATE VIEW v AS SELECT 1 AS a;
#           ~ view: views are not to be used here

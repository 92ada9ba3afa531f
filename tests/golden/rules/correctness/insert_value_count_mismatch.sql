-- @schema
CREATE TABLE a (i INT PRIMARY KEY, j INT);

-- @migration
INSERT INTO a VALUES (1);
INSERT INTO a (i) VALUES (1), (2, 3);
INSERT INTO a (i, j) SELECT 1;
INSERT INTO a VALUES (1, 2);
INSERT INTO a () VALUES ();

-- @open only with a list
INSERT INTO unseen VALUES (1);
INSERT INTO unseen (i, j) VALUES (1);

-- @case allowed
INSERT INTO a VALUES (1); -- lintel: allow insert-value-count-mismatch (tried out)

-- @schema
CREATE TABLE a (i INT PRIMARY KEY, g INT AS (i + 1));

-- @migration
INSERT INTO a VALUES (1, 2);
#                        ~ write-to-generated-column: `g` is generated and takes no value but DEFAULT
#                          note: the server refuses the statement with error 3105
INSERT INTO a (i, g) VALUES (1, DEFAULT);
UPDATE a SET g = 3;
UPDATE a SET g = DEFAULT;
INSERT IGNORE INTO a VALUES (1, 2);

-- @open silent
INSERT INTO unseen (g) VALUES (1);

-- @case allowed
INSERT INTO a VALUES (1, 2); -- lintel: allow write-to-generated-column (tried out)

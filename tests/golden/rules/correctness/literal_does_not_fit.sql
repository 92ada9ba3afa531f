-- @schema
CREATE TABLE a (i INT PRIMARY KEY, t TINYINT, v VARCHAR(3), e ENUM('x', 'y'), n INT NOT NULL DEFAULT 1);

-- @migration
INSERT INTO a (i, t) VALUES (1, 300);
INSERT INTO a (i, t) VALUES (2, 'many');
INSERT INTO a (i, v) VALUES (3, 'long');
INSERT INTO a (i, e) VALUES (4, 'z');
INSERT INTO a (i, n) VALUES (5, NULL);
INSERT INTO a (i, t, v, e, n) VALUES (6, 100, 'abc', 'y', 2);
INSERT IGNORE INTO a (i, t) VALUES (7, 300);

-- @open silent
INSERT INTO unseen (t) VALUES (300);

-- @case allowed
INSERT INTO a (i, n) VALUES (5, NULL); -- lintel: allow literal-does-not-fit (tried out)

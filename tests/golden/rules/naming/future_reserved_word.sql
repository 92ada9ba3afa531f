-- @mysql 5.7 8.0 8.4 mariadb-10.11
-- @open
CREATE TABLE t (id INT PRIMARY KEY, manual INT, KEY by_manual (manual));
CREATE TABLE u (id INT PRIMARY KEY, `manual` INT);
SELECT t.manual, qualify.id FROM t JOIN u AS qualify ON t.id = qualify.id ORDER BY manual;
UPDATE t SET manual = 1 WHERE manual = 0;

-- @open words that 5.7 has another use for
-- @mysql 5.7
CREATE TABLE t (id INT PRIMARY KEY, rank INT, rows INT);
CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.rank = 1;

-- @open allowed
-- @mysql 8.0
CREATE TABLE t (id INT PRIMARY KEY, manual INT); -- lintel: allow future-reserved-word (quoted everywhere else)

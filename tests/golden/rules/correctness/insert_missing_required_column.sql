-- @schema
CREATE TABLE a (i INT AUTO_INCREMENT PRIMARY KEY, j INT NOT NULL, k INT NOT NULL DEFAULT 1, l INT);
CREATE TABLE b (i INT PRIMARY KEY, j INT NOT NULL);
CREATE TRIGGER t BEFORE INSERT ON b FOR EACH ROW SET NEW.j = 1;

-- @migration
INSERT INTO a (l) VALUES (1);
#           ~ insert-missing-required-column (note): `j` has no default and is given no value
#             note: the server's default sql_mode refuses the statement with error 1364
#             help: write what every mode takes, or say `SET sql_mode = ...` in the file
INSERT INTO a SET l = 1;
INSERT INTO a (j) VALUES (1);
INSERT INTO b (i) VALUES (1);
SET sql_mode = '';
INSERT INTO a (l) VALUES (1);

-- @open silent
INSERT INTO unseen (l) VALUES (1);

-- @case allowed
INSERT INTO a (l) VALUES (1); -- lintel: allow insert-missing-required-column (tried out)

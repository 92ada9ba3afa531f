-- @schema
CREATE TABLE users (id INT PRIMARY KEY, a INT);
CREATE TABLE teams (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id));
CREATE TABLE attic (id INT PRIMARY KEY);

-- @migration
CREATE TABLE lonely (id INT PRIMARY KEY, parent INT, FOREIGN KEY (parent) REFERENCES lonely (id));
#            ~~~~~~ unreferenced-object: nothing refers to table `lonely`
#              note: the application's statements are not known
#              help: name the files that hold them with `--queries`
#              help: drop it, if nothing outside uses it
CREATE TABLE orders (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id));
CREATE VIEW v AS SELECT 1 AS a;

-- @case all of it is used
CREATE TABLE seen (id INT PRIMARY KEY);
CREATE TABLE written (id INT PRIMARY KEY);
CREATE TABLE more (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id));
CREATE TABLE most (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id));
CREATE VIEW v AS SELECT id FROM seen;
CREATE TRIGGER t AFTER INSERT ON users FOR EACH ROW INSERT INTO written (id) VALUES (1);
CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM attic WHERE id < 3;
CREATE TEMPORARY TABLE own (id INT);
ALTER TABLE attic ADD COLUMN n INT;

-- @case few foreign keys
CREATE TABLE a (id INT PRIMARY KEY);
CREATE TABLE b (id INT PRIMARY KEY);

-- @case allowed
CREATE TABLE more (id INT PRIMARY KEY, user_id INT, FOREIGN KEY (user_id) REFERENCES users (id));
CREATE TABLE lonely (id INT PRIMARY KEY); -- lintel: allow unreferenced-object (the importer's)

-- @open the tables are not known
ALTER TABLE orders ADD COLUMN a INT;
CREATE VIEW v AS SELECT 1 AS a;

-- @mysql planetscale 8.4
-- @schema
CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY, n INT);

-- @migration
CREATE TRIGGER t BEFORE INSERT ON orders FOR EACH ROW SET NEW.n = 1;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [planetscale] vitess-unsupported-object: PlanetScale takes no triggers
CREATE PROCEDURE p() SELECT 1;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~ [planetscale] vitess-unsupported-object: PlanetScale takes no procedures
CREATE FUNCTION f() RETURNS INT DETERMINISTIC RETURN 1;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [planetscale] vitess-unsupported-object: PlanetScale takes no functions
CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM orders WHERE id = 1;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [planetscale] vitess-unsupported-object: PlanetScale takes no events
CREATE USER u;
#<~~~~~~~~~~~ [planetscale] vitess-unsupported-object: PlanetScale takes no accounts and grants
GRANT SELECT ON orders TO u;
#<~~~~~~~~~~~~~~~~~~~~~~~~~ [planetscale] vitess-unsupported-object: PlanetScale takes no accounts and grants

-- @case views are taken
CREATE VIEW w AS SELECT id FROM orders;

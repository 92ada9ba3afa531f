-- @schema
CREATE TABLE orders (id INT PRIMARY KEY, total INT, note VARCHAR(40));
CREATE VIEW report AS SELECT id, total FROM orders;

-- @migration
CREATE OR REPLACE VIEW report AS SELECT id FROM orders;
#                      ~~~~~~ view-interface-change: view `report` loses column `total`
#                        3:13 had it
#                        note: a query that names the column fails with error 1054 from then on
#                        help: keep the column until nothing reads it

-- @case dropped and made again
DROP VIEW report;
CREATE VIEW report AS SELECT id, total AS amount FROM orders;
#           ~~~~~~ view-interface-change: view `report` loses column `total`
#             3:13 had it
#             note: a query that names the column fails with error 1054 from then on
#             help: keep the column until nothing reads it

-- @case of another type
CREATE OR REPLACE VIEW report AS SELECT id, note AS total FROM orders;
#                      ~~~~~~ view-interface-change: column `total` of view `report` changes from int to varchar(40)

-- @case more is no loss
ALTER VIEW report AS SELECT note, total, id FROM orders;

-- @case new in this change set
CREATE VIEW fresh AS SELECT id, total FROM orders;
CREATE OR REPLACE VIEW fresh AS SELECT id FROM orders;

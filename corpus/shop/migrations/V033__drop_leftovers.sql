-- lintel: allow drop-table (in cold storage since January, OPS-412)
DROP TABLE erp_export_2019;
DROP TABLE erp_export_2020;
ALTER TABLE customers DROP COLUMN fax;

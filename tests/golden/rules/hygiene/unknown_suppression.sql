-- @open a slip in the rule's name
ALTER TABLE users DROP COLUMN fax; -- lintel: allow drop-colum (unused since 2.4)
ALTER TABLE users DROP COLUMN telex; -- lintel: allow drop_column (unused since 2.4)

-- @open no such rule, one of several
-- lintel: allow drop-table, frobnicate (moved to the archive)
DROP TABLE old_orders;

-- @open a slip in the verb
-- lintel: alow drop-table (moved to the archive)
DROP TABLE old_orders;
-- lintel: disable drop-table
DROP TABLE older_orders;

-- @open nothing named
DROP TABLE old_orders; -- lintel: allow
DROP TABLE older_orders; -- lintel: allow (moved to the archive)
DROP TABLE oldest_orders; -- lintel:

-- @open a reason without parentheses
DROP TABLE old_orders; -- lintel: allow drop-table because it is empty

-- @open as it should be
-- lintel: allow-file truncate-table (set-up of a test database)
DROP TABLE old_orders; -- lintel: allow drop-table (moved to the archive)

-- @open allowed for the whole file
-- lintel: allow-file unknown-suppression (another tool reads these)
DROP TABLE old_orders; -- lintel: frob

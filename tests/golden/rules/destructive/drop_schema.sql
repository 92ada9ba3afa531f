-- @schema
CREATE DATABASE reporting;

-- @migration
DROP DATABASE reporting;
#             ~~~~~~~~~ drop-schema: database `reporting` is dropped with everything in it
#               note: the statement commits at once: only a backup brings the tables back
#               help: drop what is no longer needed table by table, each after nothing has missed it

-- @case one of the change set
CREATE DATABASE scratch;
DROP DATABASE scratch;

-- @case allowed
DROP SCHEMA reporting; -- lintel: allow drop-schema (moved to the warehouse)

-- @open never seen
DROP DATABASE reporting;
#             ~~~~~~~~~ drop-schema: database `reporting` is dropped with everything in it
#               note: the statement commits at once: only a backup brings the tables back
#               help: drop what is no longer needed table by table, each after nothing has missed it

-- @open a set-up script
DROP DATABASE IF EXISTS reporting;
CREATE DATABASE reporting;

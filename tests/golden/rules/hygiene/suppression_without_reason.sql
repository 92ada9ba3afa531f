-- @rules suppression-without-reason drop-table

-- @open no reason
DROP TABLE old_orders; -- lintel: allow drop-table
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~ suppression-without-reason: the suppression does not say why
#                        help: add the reason in parentheses at the end
DROP TABLE older_orders; -- lintel: allow drop-table ()
#                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ suppression-without-reason: the suppression does not say why
#                          help: add the reason in parentheses at the end

-- @open a reason
DROP TABLE old_orders; -- lintel: allow drop-table (moved to the archive)

-- @open off unless asked for
-- @rules all
DROP TABLE old_orders; -- lintel: allow drop-table

-- @open asked for by the configuration
-- @rules all
-- @config
-- require-reason = true
DROP TABLE old_orders; -- lintel: allow drop-table
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~ suppression-without-reason: the suppression does not say why
#                        help: add the reason in parentheses at the end

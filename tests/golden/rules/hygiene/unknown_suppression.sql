-- @open a slip in the rule's name
ALTER TABLE users DROP COLUMN fax; -- lintel: allow drop-colum (unused since 2.4)
#                                                   ~~~~~~~~~~ unknown-suppression: no rule is named `drop-colum`
#                                                     help: write `drop-column`
ALTER TABLE users DROP COLUMN telex; -- lintel: allow drop_column (unused since 2.4)
#                                                     ~~~~~~~~~~~ unknown-suppression: no rule is named `drop_column`
#                                                       help: write `drop-column`

-- @open no such rule, one of several
-- lintel: allow drop-table, frobnicate (moved to the archive)
#                            ~~~~~~~~~~ unknown-suppression: no rule is named `frobnicate`
#                              help: look the name up in `lintel rules`
DROP TABLE old_orders;

-- @open a slip in the verb
-- lintel: alow drop-table (moved to the archive)
#          ~~~~ unknown-suppression: `alow` is not something a `lintel:` comment can ask for
#            help: write `allow`
DROP TABLE old_orders;
-- lintel: disable drop-table
#          ~~~~~~~ unknown-suppression: `disable` is not something a `lintel:` comment can ask for
#            help: write `-- lintel: allow RULE (reason)`
DROP TABLE older_orders;

-- @open nothing named
DROP TABLE old_orders; -- lintel: allow
#                      ~~~~~~~~~~~~~~~~ unknown-suppression: `allow` names no rule
#                        help: write `-- lintel: allow RULE (reason)`
DROP TABLE older_orders; -- lintel: allow (moved to the archive)
#                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ unknown-suppression: `allow` names no rule
#                          help: write `-- lintel: allow RULE (reason)`
DROP TABLE oldest_orders; -- lintel:
#                         ~~~~~~~~~~ unknown-suppression: the comment says `lintel:` and nothing more
#                           help: write `-- lintel: allow RULE (reason)`

-- @open a reason without parentheses
DROP TABLE old_orders; -- lintel: allow drop-table because it is empty
#                                                  ~~~~~~~~~~~~~~~~~~~ unknown-suppression: this part of the comment says nothing to lintel
#                                                    help: separate rules with commas and put the reason in parentheses

-- @open as it should be
-- lintel: allow-file truncate-table (set-up of a test database)
DROP TABLE old_orders; -- lintel: allow drop-table (moved to the archive)

-- @open allowed for the whole file
-- lintel: allow-file unknown-suppression (another tool reads these)
DROP TABLE old_orders; -- lintel: frob

-- @schema
CREATE TABLE old (id INT PRIMARY KEY, state ENUM('a'));

-- @migration
CREATE TABLE t (id INT PRIMARY KEY, state ENUM('open', 'paid') NOT NULL, flags SET('a', 'b'));
#                                   ~~~~~ enum-or-set-column: `state` of `t` is an ENUM
#                                     note: its members change by `ALTER TABLE` alone
#                                     help: keep the values in a table of their own, or in a short `VARCHAR`
#                                                                        ~~~~~ enum-or-set-column: `flags` of `t` is a SET
#                                                                          note: its members change by `ALTER TABLE` alone
#                                                                          help: keep the values in a table of their own, or in a short `VARCHAR`
ALTER TABLE old MODIFY state ENUM('a', 'b');
#                      ~~~~~ enum-or-set-column: `state` of `old` is an ENUM
#                        note: its members change by `ALTER TABLE` alone
#                        help: keep the values in a table of their own, or in a short `VARCHAR`

-- @case others
CREATE TABLE t (id INT PRIMARY KEY, state VARCHAR(10) CHECK (state IN ('open', 'paid')));
ALTER TABLE old ADD COLUMN n INT;

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY, state ENUM('open', 'paid')); -- lintel: allow enum-or-set-column (never grows)

-- @open never seen
ALTER TABLE orders ADD COLUMN state ENUM('open');
#                             ~~~~~ enum-or-set-column: `state` of `orders` is an ENUM
#                               note: its members change by `ALTER TABLE` alone
#                               help: keep the values in a table of their own, or in a short `VARCHAR`

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, seen DATETIME);

-- @migration a mode that takes it
SET sql_mode = '';
CREATE TABLE visits (id INT PRIMARY KEY, seen DATETIME NOT NULL DEFAULT '0000-00-00 00:00:00', d DATE DEFAULT '0000-00-00');
#                                                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ zero-date-default: the default of `seen` is no date
#                                                                 note: a server with the default sql_mode refuses it with error 1067
#                                                                 help: let the column be `NULL`, or write `DEFAULT CURRENT_TIMESTAMP`
ALTER TABLE users MODIFY seen DATETIME DEFAULT 0;
#                                      ~~~~~~~~~ zero-date-default: the default of `seen` is no date
#                                        note: a server with the default sql_mode refuses it with error 1067
#                                        help: let the column be `NULL`, or write `DEFAULT CURRENT_TIMESTAMP`

-- @case the default mode refuses it
CREATE TABLE visits (id INT PRIMARY KEY, seen DATETIME NOT NULL DEFAULT '0000-00-00 00:00:00');
#                                        ~~~~ server-error: (1067) `seen` defaults to the zero date, which the SQL mode refuses

-- @case dates
SET sql_mode = '';
CREATE TABLE visits (
    id INT PRIMARY KEY,
    a DATE DEFAULT '1970-01-01',
    b DATETIME DEFAULT CURRENT_TIMESTAMP,
    c DATE DEFAULT NULL,
    d VARCHAR(10) DEFAULT '0000-00-00',
    e TIME DEFAULT '00:00:00'
);

-- @case allowed
SET sql_mode = '';
ALTER TABLE users MODIFY seen DATETIME DEFAULT 0; -- lintel: allow zero-date-default (as the vendor has it)

-- @open never seen
SET sql_mode = '';
ALTER TABLE orders ADD COLUMN paid DATE NOT NULL DEFAULT '0000-00-00';
#                                                ~~~~~~~~~~~~~~~~~~~~ zero-date-default: the default of `paid` is no date
#                                                  note: a server with the default sql_mode refuses it with error 1067
#                                                  help: let the column be `NULL`, or write `DEFAULT CURRENT_TIMESTAMP`

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(80), code CHAR(3) CHARACTER SET ascii) DEFAULT CHARSET=utf8mb4;
CREATE TABLE old (id INT PRIMARY KEY, name VARCHAR(80)) DEFAULT CHARSET=latin1;
CREATE TABLE codes (id INT PRIMARY KEY, code CHAR(3) CHARACTER SET ascii) DEFAULT CHARSET=utf8mb4;

-- @migration
ALTER TABLE users CONVERT TO CHARACTER SET latin1;
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ lossy-charset-conversion: `name` of `users` is converted from `utf8mb4` to `latin1`, which lacks some of its characters
#                   note: a character it lacks stops the statement with error 1366, or, without strict mode, becomes `?`
#                   help: keep `utf8mb4`, or look first for values that do not survive

-- @case one column
ALTER TABLE users MODIFY name VARCHAR(80) CHARACTER SET utf8mb3;
#                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ lossy-charset-conversion: `name` of `users` is converted from `utf8mb4` to `utf8mb3`, which lacks some of its characters
#                               note: a character it lacks stops the statement with error 1366, or, without strict mode, becomes `?`
#                               help: keep `utf8mb4`, or look first for values that do not survive
ALTER TABLE old MODIFY name VARCHAR(80) CHARACTER SET cp1251;
#                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ lossy-charset-conversion: `name` of `old` is converted from `latin1` to `cp1251`, which lacks some of its characters
#                             note: a character it lacks stops the statement with error 1366, or, without strict mode, becomes `?`
#                             help: keep `latin1`, or look first for values that do not survive

-- @case nothing is lost
ALTER TABLE old CONVERT TO CHARACTER SET utf8mb4;
ALTER TABLE users MODIFY code CHAR(3) CHARACTER SET latin1;
ALTER TABLE codes CONVERT TO CHARACTER SET latin1;
ALTER TABLE users DEFAULT CHARACTER SET latin1;

-- @case a column of this change set
ALTER TABLE users ADD COLUMN a TEXT;
ALTER TABLE users MODIFY a TEXT CHARACTER SET latin1;

-- @case allowed
ALTER TABLE users CONVERT TO CHARACTER SET latin1; -- lintel: allow lossy-charset-conversion (ASCII only)

-- @open never seen
ALTER TABLE orders CONVERT TO CHARACTER SET latin1;

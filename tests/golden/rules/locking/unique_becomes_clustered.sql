-- @schema
CREATE TABLE codes (code CHAR(8) NOT NULL, name VARCHAR(100));
CREATE TABLE keyed (id INT PRIMARY KEY, code CHAR(8) NOT NULL);
CREATE TABLE clustered (id INT NOT NULL, code CHAR(8) NOT NULL, UNIQUE KEY (id));

-- @migration
ALTER TABLE codes ADD UNIQUE KEY (code);
#                 ~~~~~~~~~~~~~~~~~~~~~ unique-becomes-clustered: `codes` is sorted anew by this key, which clusters it
#                   note: the table has no primary key, and InnoDB takes the first unique key without NULLs
#                   help: make it the primary key

-- @case NULLs, prefixes, and tables that are clustered already
ALTER TABLE codes ADD UNIQUE KEY (name);
ALTER TABLE codes ADD UNIQUE KEY (code(4));
ALTER TABLE keyed ADD UNIQUE KEY (code);
ALTER TABLE clustered ADD UNIQUE KEY (code);

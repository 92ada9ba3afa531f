-- @schema
CREATE TABLE old (id INT PRIMARY KEY, note TEXT);

-- @migration
CREATE TABLE t (id INT PRIMARY KEY, a TINYTEXT, b LONGBLOB, c JSON, d POINT, e GEOMETRYCOLLECTION);
#                                   ~ large-object-column: `a` of `t` is a `tinytext`
#                                     help: use a type of the size that is meant, or keep large values in a table of their own or outside
#                                               ~ large-object-column: `b` of `t` is a `longblob`
#                                                 help: use a type of the size that is meant, or keep large values in a table of their own or outside
#                                                           ~ large-object-column: `c` of `t` is a `json`
#                                                             help: use a type of the size that is meant, or keep large values in a table of their own or outside
#                                                                   ~ large-object-column: `d` of `t` is a `point`
#                                                                     help: use a type of the size that is meant, or keep large values in a table of their own or outside
#                                                                            ~ large-object-column: `e` of `t` is a `geomcollection`
#                                                                              help: use a type of the size that is meant, or keep large values in a table of their own or outside
ALTER TABLE old ADD COLUMN n VARCHAR(4000), ADD COLUMN v VARBINARY(200);

-- @case some kinds only
-- @config
-- [rules.large-object-column]
-- types = ["blob"]
CREATE TABLE t (id INT PRIMARY KEY, a TEXT, b BLOB, c JSON, d POINT);
#                                           ~ large-object-column: `b` of `t` is a `blob`
#                                             help: use a type of the size that is meant, or keep large values in a table of their own or outside

-- @case MariaDB keeps JSON as text
-- @mysql mariadb-10.11
CREATE TABLE t (id INT PRIMARY KEY, j JSON);
#                                   ~ large-object-column: `j` of `t` is a `longtext`
#                                     help: use a type of the size that is meant, or keep large values in a table of their own or outside

-- @case allowed
CREATE TABLE t (id INT PRIMARY KEY, note TEXT); -- lintel: allow large-object-column (free text)

-- @case small ones
CREATE TABLE t (id INT PRIMARY KEY, note VARCHAR(200), hash BINARY(32));

-- @open never seen
ALTER TABLE orders ADD COLUMN note TEXT;
#                             ~~~~ large-object-column: `note` of `orders` is a `text`
#                               help: use a type of the size that is meant, or keep large values in a table of their own or outside

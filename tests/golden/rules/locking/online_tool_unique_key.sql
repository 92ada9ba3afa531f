-- @schema
CREATE TABLE log (at DATETIME NOT NULL, text TEXT);
CREATE TABLE loose (a INT, b INT NOT NULL, UNIQUE KEY (a));
CREATE TABLE orders (id INT PRIMARY KEY, n INT NOT NULL);

-- @migration
ALTER TABLE log ENGINE=InnoDB;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~ online-tool-unique-key: the keys of `log` stands in an online schema change tool's way
#  note: gh-ost refuses: no unique key is the same before and after
#  note: spirit refuses: the table has no primary key
#  note: pt-online-schema-change refuses: no unique key is the same before and after
ALTER TABLE loose ENGINE=InnoDB;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ online-tool-unique-key: the keys of `loose` stands in an online schema change tool's way
#  note: gh-ost: rows with NULL in the unique key are lost
#  note: spirit refuses: the table has no primary key
ALTER TABLE orders DROP PRIMARY KEY, ADD PRIMARY KEY (n);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ online-tool-unique-key: the keys of `orders` stands in an online schema change tool's way
#  note: gh-ost refuses: no unique key is the same before and after
#  note: spirit refuses: the primary key is dropped
#  note: pt-online-schema-change refuses: no unique key is the same before and after

-- @case well
ALTER TABLE orders ENGINE=InnoDB;

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, n INT);
CREATE TABLE orders (id INT PRIMARY KEY, u INT, FOREIGN KEY (u) REFERENCES users (id));
CREATE TABLE tree (id INT PRIMARY KEY, up INT, FOREIGN KEY (up) REFERENCES tree (id));

-- @migration
ALTER TABLE users ENGINE=InnoDB;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ online-tool-foreign-key: a foreign key of `users` stands in an online schema change tool's way
#  note: gh-ost refuses: foreign keys reference the table
#  note: spirit refuses: foreign keys reference the table
ALTER TABLE orders ENGINE=InnoDB;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ online-tool-foreign-key: a foreign key of `orders` stands in an online schema change tool's way
#  note: gh-ost refuses: the table has foreign keys
#  note: spirit refuses: the table has foreign keys
#  note: pt-online-schema-change: its foreign keys get another name, with `_` in front
ALTER TABLE tree ENGINE=InnoDB;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~ online-tool-foreign-key: a foreign key of `tree` stands in an online schema change tool's way
#  note: gh-ost refuses: the table has foreign keys
#  note: gh-ost refuses: foreign keys reference the table
#  note: spirit refuses: the table has foreign keys
#  note: spirit refuses: foreign keys reference the table
#  note: pt-online-schema-change refuses: the table references itself
#  note: pt-online-schema-change: its foreign keys get another name, with `_` in front

-- @case another tool
-- @config
-- rules.online-tool-foreign-key.tools = ["pt-online-schema-change"]
ALTER TABLE users ENGINE=InnoDB;
ALTER TABLE orders ENGINE=InnoDB;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ online-tool-foreign-key: a foreign key of `orders` stands in an online schema change tool's way
#  note: pt-online-schema-change: its foreign keys get another name, with `_` in front

-- @case no tool is needed
ALTER TABLE orders ADD COLUMN c INT;

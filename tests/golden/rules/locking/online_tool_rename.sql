-- @schema
CREATE TABLE users (id INT PRIMARY KEY, mail VARCHAR(100));

-- @migration
ALTER TABLE users RENAME COLUMN mail TO email, ENGINE=InnoDB;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ online-tool-rename: a rename in `users` stands in an online schema change tool's way
#  note: pt-online-schema-change: try it with --dry-run first: a column that is dropped and added, not renamed, loses its values

-- @case the table, and a column of the key
ALTER TABLE users RENAME TO people, ENGINE=InnoDB;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ online-tool-rename: a rename in `users` stands in an online schema change tool's way
#  note: gh-ost refuses: it does not rename tables
#  note: spirit refuses: it does not rename tables
#  note: pt-online-schema-change refuses: it does not rename tables
ALTER TABLE people RENAME COLUMN id TO ident, ENGINE=InnoDB;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ online-tool-rename: a rename in `people` stands in an online schema change tool's way
#  note: spirit refuses: a column of the primary key is renamed
#  note: pt-online-schema-change: try it with --dry-run first: a column that is dropped and added, not renamed, loses its values

-- @case alone
ALTER TABLE users RENAME COLUMN mail TO email;

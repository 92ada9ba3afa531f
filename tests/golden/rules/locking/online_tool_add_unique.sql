-- @schema
CREATE TABLE users (id INT PRIMARY KEY, mail VARCHAR(100) NOT NULL, n INT);

-- @migration
ALTER TABLE users ADD UNIQUE KEY (mail), ENGINE=InnoDB;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ online-tool-add-unique: a new unique key of `users` stands in an online schema change tool's way
#  note: gh-ost: rows that the new unique key excludes are left out silently
#  note: pt-online-schema-change: rows that the new unique key excludes are left out silently

-- @case in place by the server
ALTER TABLE users ADD UNIQUE KEY (mail);

-- @case no unique key
ALTER TABLE users ADD KEY (n), ENGINE=InnoDB;

-- @schema
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, mail VARCHAR(255));

-- @migration
ALTER TABLE users RENAME COLUMN mail TO email;

-- @case CHANGE with another name
ALTER TABLE users CHANGE COLUMN mail email VARCHAR(255);

-- @case CHANGE with the same name, or another case
ALTER TABLE users CHANGE COLUMN mail mail VARCHAR(300);
ALTER TABLE users CHANGE COLUMN mail Mail VARCHAR(300);

-- @case a column of the change set
ALTER TABLE users ADD COLUMN draft INT;
ALTER TABLE users RENAME COLUMN draft TO final;

-- @open nothing is known of the table
ALTER TABLE users RENAME COLUMN mail TO email;
ALTER TABLE users CHANGE COLUMN fax telefax VARCHAR(40);

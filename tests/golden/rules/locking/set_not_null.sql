-- @schema
CREATE TABLE users (
    id BIGINT UNSIGNED PRIMARY KEY,
    email VARCHAR(255),
    name VARCHAR(255) NOT NULL
);

-- @migration
ALTER TABLE users MODIFY email VARCHAR(255) NOT NULL;

-- @case CHANGE
ALTER TABLE users CHANGE email mail VARCHAR(255) NOT NULL;

-- @case without strict mode
SET sql_mode = '';
ALTER TABLE users MODIFY email VARCHAR(255) NOT NULL;

-- @case it was NOT NULL, or stops being
ALTER TABLE users MODIFY name VARCHAR(300) NOT NULL;
ALTER TABLE users MODIFY name VARCHAR(300);

-- @case a column of the change set
ALTER TABLE users ADD COLUMN draft INT;
ALTER TABLE users MODIFY draft INT NOT NULL;

-- @open the old definition is not known
ALTER TABLE users MODIFY email VARCHAR(255) NOT NULL;

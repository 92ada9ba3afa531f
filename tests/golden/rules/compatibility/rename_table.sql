-- @schema
CREATE TABLE members (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE members_new (id BIGINT UNSIGNED PRIMARY KEY);

-- @migration
RENAME TABLE members TO users;

-- @case by ALTER TABLE
ALTER TABLE members RENAME TO users;

-- @case a swap in one statement
RENAME TABLE members TO members_old, members_new TO members;

-- @case a swap with a table of the change set
CREATE TABLE members_v2 (id BIGINT UNSIGNED PRIMARY KEY);
RENAME TABLE members TO members_old, members_v2 TO members;

-- @case a table of the change set
CREATE TABLE drafts_2024 (id INT PRIMARY KEY);
RENAME TABLE drafts_2024 TO drafts;

-- @open a table that was never seen
RENAME TABLE members TO users;

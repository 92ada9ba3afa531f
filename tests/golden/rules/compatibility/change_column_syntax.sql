-- @schema
CREATE TABLE users (id INT PRIMARY KEY, n INT NOT NULL);

-- @migration
ALTER TABLE users CHANGE n n BIGINT;
#                        ~ change-column-syntax: `CHANGE` renames nothing
#                          help: write `MODIFY n`

-- @case silent
ALTER TABLE users MODIFY n BIGINT;
ALTER TABLE users CHANGE n m BIGINT;

-- @case allowed
ALTER TABLE users CHANGE n n BIGINT; -- lintel: allow change-column-syntax (meant so)

-- @open nothing is known
ALTER TABLE users CHANGE n n BIGINT;
#                        ~ change-column-syntax: `CHANGE` renames nothing
#                          help: write `MODIFY n`

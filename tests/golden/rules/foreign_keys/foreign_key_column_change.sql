-- @schema
CREATE TABLE users (id INT PRIMARY KEY, code VARCHAR(10), UNIQUE KEY (code));
CREATE TABLE orders (u INT, c VARCHAR(10), FOREIGN KEY (u) REFERENCES users (id), FOREIGN KEY (c) REFERENCES users (code));

-- @migration
ALTER TABLE users MODIFY id BIGINT NOT NULL;
ALTER TABLE orders MODIFY u BIGINT;
ALTER TABLE orders MODIFY u INT NOT NULL;
ALTER TABLE orders MODIFY c VARCHAR(20);
ALTER TABLE orders MODIFY c VARCHAR(300);

-- @case MariaDB
-- @mysql mariadb-10.11
ALTER TABLE users MODIFY id BIGINT NOT NULL;
ALTER TABLE orders MODIFY u BIGINT;

-- @open silent
ALTER TABLE unseen MODIFY u BIGINT;

-- @case allowed
ALTER TABLE users MODIFY id BIGINT NOT NULL; -- lintel: allow foreign-key-column-change (tried out)

-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES users (id) ON DELETE SET DEFAULT);
#                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ foreign-key-set-default: InnoDB has no SET DEFAULT for foreign keys
#                        note: the server refuses the statement with error 1215
CREATE TABLE b (p INT, FOREIGN KEY (p) REFERENCES users (id) ON DELETE SET NULL);

-- @case MariaDB takes it
-- @mysql mariadb-10.11
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES users (id) ON DELETE SET DEFAULT);

-- @case allowed
CREATE TABLE a (p INT, FOREIGN KEY (p) REFERENCES users (id) ON DELETE SET DEFAULT); -- lintel: allow foreign-key-set-default (tried out)

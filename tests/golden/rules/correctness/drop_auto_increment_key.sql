-- @schema
CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, code CHAR(8) NOT NULL, KEY by_code (code));

-- @migration
ALTER TABLE users DROP PRIMARY KEY;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ drop-auto-increment-key: AUTO_INCREMENT column `id` is not the first of any key
#  note: the server refuses the statement with error 1075
ALTER TABLE users DROP PRIMARY KEY, ADD PRIMARY KEY (code);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ drop-auto-increment-key: AUTO_INCREMENT column `id` is not the first of any key
#  note: the server refuses the statement with error 1075
ALTER TABLE users DROP PRIMARY KEY, ADD PRIMARY KEY (code), ADD UNIQUE KEY (id);

-- @case silent
ALTER TABLE users DROP INDEX by_code;
ALTER TABLE users MODIFY id INT NOT NULL, DROP PRIMARY KEY;

-- @open silent
ALTER TABLE unseen DROP PRIMARY KEY;

-- @case allowed
ALTER TABLE users DROP PRIMARY KEY; -- lintel: allow drop-auto-increment-key (tried out)

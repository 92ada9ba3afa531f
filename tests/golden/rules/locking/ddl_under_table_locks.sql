-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
LOCK TABLES users WRITE;
ALTER TABLE users ADD COLUMN a INT;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ddl-under-table-locks: `users` is altered while `LOCK TABLES` is held
#  note: other connections wait at the locked tables until it is done
#  help: unlock first: the server takes the locks it needs
UNLOCK TABLES;

-- @case silent
LOCK TABLES users WRITE;
ALTER TABLE users DISABLE KEYS;
INSERT INTO users (id) VALUES (1);
UNLOCK TABLES;
ALTER TABLE users ADD COLUMN a INT;

-- @case allowed
LOCK TABLES users WRITE;
CREATE INDEX k ON users (id); -- lintel: allow ddl-under-table-locks (nobody is there)
UNLOCK TABLES;

-- @open nothing is known
LOCK TABLES users WRITE;
DROP INDEX k ON users;
#<~~~~~~~~~~~~~~~~~~~ ddl-under-table-locks: `users` is altered while `LOCK TABLES` is held
#  note: other connections wait at the locked tables until it is done
#  help: unlock first: the server takes the locks it needs

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50) NOT NULL, KEY (name));

-- @migration
CREATE TABLE IF NOT EXISTS users (id INT PRIMARY KEY, name VARCHAR(50) NOT NULL, email VARCHAR(200), KEY (name));
#                          ~~~~~ if-not-exists-hides-difference: `users` is there already, and this is skipped: column `email` is not in it
#                            2:14 declared here
#                            help: write the difference as `ALTER TABLE users`

-- @case another type, another null, a column less, a key more
CREATE TABLE IF NOT EXISTS users (id BIGINT PRIMARY KEY, name VARCHAR(50) NOT NULL, KEY (name));
#                          ~~~~~ if-not-exists-hides-difference: `users` is there already, and this is skipped: column `id` is `int` there, not `bigint`
#                            2:14 declared here
#                            help: write the difference as `ALTER TABLE users`
CREATE TABLE IF NOT EXISTS users (id INT PRIMARY KEY, name VARCHAR(50), KEY (name));
#                          ~~~~~ if-not-exists-hides-difference: `users` is there already, and this is skipped: column `name` is NOT NULL there
#                            2:14 declared here
#                            help: write the difference as `ALTER TABLE users`
CREATE TABLE IF NOT EXISTS users (id INT PRIMARY KEY);
#                          ~~~~~ if-not-exists-hides-difference: `users` is there already, and this is skipped: column `name` is in it and not in this definition
#                            2:14 declared here
#                            help: write the difference as `ALTER TABLE users`
CREATE TABLE IF NOT EXISTS users (id INT PRIMARY KEY, name VARCHAR(50) NOT NULL, UNIQUE KEY (name));
#                          ~~~~~ if-not-exists-hides-difference: `users` is there already, and this is skipped: it has no such key on `name`
#                            2:14 declared here
#                            help: write the difference as `ALTER TABLE users`

-- @case the same, or not there yet
CREATE TABLE IF NOT EXISTS users (id INT(11) NOT NULL, name VARCHAR(50) NOT NULL, PRIMARY KEY (id), KEY by_name (name));
CREATE TABLE IF NOT EXISTS posts (id INT PRIMARY KEY);

-- @case allowed
CREATE TABLE IF NOT EXISTS users (id INT PRIMARY KEY); -- lintel: allow if-not-exists-hides-difference (for new servers)

-- @open never seen
CREATE TABLE IF NOT EXISTS users (id INT PRIMARY KEY);

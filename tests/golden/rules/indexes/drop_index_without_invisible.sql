-- @schema
CREATE TABLE users (
    id INT PRIMARY KEY, email VARCHAR(100), name VARCHAR(80), born DATE,
    UNIQUE KEY by_email (email), KEY by_name (name), KEY by_name_and_born (name, born),
    KEY quiet (born) INVISIBLE, FULLTEXT KEY words (name)
);

-- @migration
ALTER TABLE users DROP INDEX by_email, ADD COLUMN n INT;
#                 ~~~~~~~~~~~~~~~~~~~ drop-index-without-invisible: index `by_email` of `users` is dropped without having been invisible
#                   4:5 declared here
#                   note: a query that misses it is found when it is gone, and building it again takes as long as the table is large
#                   help: make it invisible, and drop it when nothing has become slow
#                   unsafe fix: make it invisible for now
#   + ALTER TABLE users ALTER INDEX by_email INVISIBLE, ADD COLUMN n INT;
DROP INDEX `words` ON users;
#<~~~~~~~~~~~~~~~~~~~~~~~~~ drop-index-without-invisible: index `words` of `users` is dropped without having been invisible
#  5:33 declared here
#  note: a query that misses it is found when it is gone, and building it again takes as long as the table is large
#  help: make it invisible, and drop it when nothing has become slow
#  unsafe fix: make it invisible for now
#   + ALTER TABLE users ALTER INDEX `words` INVISIBLE;

-- @case what was tried out, or is covered, or is new
ALTER TABLE users DROP INDEX quiet;
ALTER TABLE users DROP INDEX by_name;
ALTER TABLE users ADD KEY fresh (email, born);
ALTER TABLE users DROP INDEX fresh;
DROP TABLE users;

-- @case replaced by a longer one
ALTER TABLE users DROP INDEX by_email, ADD UNIQUE KEY by_email (email);
ALTER TABLE users DROP INDEX by_name_and_born, ADD KEY by_name_and_born (name, id);
#                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~ drop-index-without-invisible: index `by_name_and_born` of `users` is dropped without having been invisible
#                   4:54 declared here
#                   note: a query that misses it is found when it is gone, and building it again takes as long as the table is large
#                   help: make it invisible, and drop it when nothing has become slow

-- @case hidden in the same change set
ALTER TABLE users ALTER INDEX by_email INVISIBLE;
ALTER TABLE users DROP INDEX by_email;

-- @case with clauses of its own
DROP INDEX by_email ON users ALGORITHM=INPLACE LOCK=NONE;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ drop-index-without-invisible: index `by_email` of `users` is dropped without having been invisible
#  4:5 declared here
#  note: a query that misses it is found when it is gone, and building it again takes as long as the table is large
#  help: make it invisible, and drop it when nothing has become slow

-- @case allowed
DROP INDEX by_email ON users; -- lintel: allow drop-index-without-invisible (nothing reads the table)

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(100), name VARCHAR(80), KEY by_name (name));

-- @case servers without it
-- @mysql 5.7 8.0
DROP INDEX by_name ON users;
#<~~~~~~~~~~~~~~~~~~~~~~~~~ [8.0] drop-index-without-invisible: index `by_name` of `users` is dropped without having been invisible
#  54:79 declared here
#  note: a query that misses it is found when it is gone, and building it again takes as long as the table is large
#  help: make it invisible, and drop it when nothing has become slow
#  unsafe fix: make it invisible for now
#   + ALTER TABLE users ALTER INDEX by_name INVISIBLE;

-- @case MariaDB
-- @mysql mariadb-10.5 mariadb-10.11
ALTER TABLE users DROP KEY by_name;
#                 ~~~~~~~~~~~~~~~~ [mariadb-10.11] drop-index-without-invisible: index `by_name` of `users` is dropped without having been invisible
#                   54:79 declared here
#                   note: a query that misses it is found when it is gone, and building it again takes as long as the table is large
#                   help: make it invisible, and drop it when nothing has become slow
#                   unsafe fix: make it invisible for now
#   + ALTER TABLE users ALTER INDEX by_name IGNORED;

-- @open never seen
ALTER TABLE orders DROP INDEX by_date;

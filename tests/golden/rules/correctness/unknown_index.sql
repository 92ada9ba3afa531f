-- @schema
CREATE TABLE users (id INT, name VARCHAR(50), KEY by_name (name));

-- @migration
ALTER TABLE users DROP INDEX by_email;
#                            ~~~~~~~~ unknown-index: index `by_email` does not exist on `users`
#                              note: the server refuses the statement with error 1091
DROP INDEX by_email ON users;
#          ~~~~~~~~ unknown-index: index `by_email` does not exist on `users`
#            note: the server refuses the statement with error 1091
ALTER TABLE users DROP PRIMARY KEY;
#                 ~~~~~~~~~~~~~~~~ unknown-index: index `PRIMARY` does not exist on `users`
#                   note: the server refuses the statement with error 1091
ALTER TABLE users RENAME INDEX by_email TO by_mail;
#                              ~~~~~~~~ unknown-index: index `by_email` does not exist on `users`
#                                note: the server refuses the statement with error 1176
ALTER TABLE users ALTER INDEX by_email INVISIBLE;
#                             ~~~~~~~~ unknown-index: index `by_email` does not exist on `users`
#                               note: the server refuses the statement with error 1176
ALTER TABLE users DROP INDEX by_name;
DROP INDEX by_name ON users;
#          ~~~~~~~ unknown-index: index `by_name` does not exist on `users`
#            note: the server refuses the statement with error 1091

-- @case gone with its column
ALTER TABLE users DROP COLUMN name;
DROP INDEX by_name ON users;
#          ~~~~~~~ unknown-index: index `by_name` does not exist on `users`
#            note: the server refuses the statement with error 1091

-- @open silent
DROP INDEX by_email ON orders;

-- @case allowed
DROP INDEX by_email ON users; -- lintel: allow unknown-index (old servers have it)

-- @schema
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, a INT);

-- @migration
ALTER TABLE users ADD COLUMN b INT, ALGORITHM=COPY;
#                                   ~~~~~~~~~~~~~~ copy-algorithm-requested: `users` is copied only because of this
#                                     note: writes to `users` wait until the copy is complete; without the clause it is done at once
#                                     help: write `ALGORITHM=INSTANT`
#                                     fix: ask for what the server can do
#   + ALTER TABLE users ADD COLUMN b INT, ALGORITHM=INSTANT;
CREATE INDEX k ON users (a) ALGORITHM=COPY;
#                           ~~~~~~~~~~~~~~ copy-algorithm-requested: `users` is copied only because of this
#                             note: writes to `users` wait until the copy is complete; without the clause it is done in place
#                             help: write `ALGORITHM=INPLACE`
#                             fix: ask for what the server can do
#   + CREATE INDEX k ON users (a) ALGORITHM=INPLACE;

-- @case no better way
ALTER TABLE users MODIFY a BIGINT, ALGORITHM=COPY;

-- @case a new table
CREATE TABLE fresh (a INT);
ALTER TABLE fresh ADD COLUMN b INT, ALGORITHM=COPY;

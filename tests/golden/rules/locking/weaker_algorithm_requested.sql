-- @mysql 8.0.11 8.0.40
-- @schema
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, a INT);

-- @migration
ALTER TABLE users ADD COLUMN b INT, ALGORITHM=INPLACE;
#                                   ~~~~~~~~~~~~~~~~~ [8.0.40] weaker-algorithm-requested: `users` is built anew only because of this
#                                     note: without the clause the change is made at once, in the table's definition
#                                     help: write `ALGORITHM=INSTANT`
#                                     fix: ask for what the server can do
#   + ALTER TABLE users ADD COLUMN b INT, ALGORITHM=INSTANT;

-- @case it makes no difference
ALTER TABLE users ALTER a SET DEFAULT 1, ALGORITHM=INPLACE;

-- @case INSTANT cannot be had
ALTER TABLE users ADD KEY (a), ALGORITHM=INPLACE;

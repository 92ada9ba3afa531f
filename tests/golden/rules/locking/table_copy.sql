-- @schema
CREATE TABLE posts (id BIGINT UNSIGNED PRIMARY KEY, body TEXT, views INT, FULLTEXT KEY (body));
CREATE TABLE plain (id BIGINT UNSIGNED PRIMARY KEY, a INT, b INT, g INT AS (a + 1));
CREATE TABLE old (a INT PRIMARY KEY) ENGINE=MyISAM;

-- @migration
ALTER TABLE posts ADD COLUMN likes INT;
#                 ~~~~~~~~~~~~~~~~~~~~ table-copy: `posts` is copied, and writes to it wait until the end
#                   note: the table has a FULLTEXT index, and InnoDB does not rebuild such a table in place
#                   help: write `ALGORITHM=INPLACE` to be refused instead, split the statement, or use an online schema change tool
ALTER TABLE plain ADD COLUMN h INT AS (b + 1), RENAME COLUMN id TO ident;
#                                              ~~~~~~~~~~~~~~~~~~~~~~~~~ table-copy: `plain` is copied, and writes to it wait until the end
#                                                note: virtual columns cannot be added or dropped in place together with these other changes
#                                                help: write `ALGORITHM=INPLACE` to be refused instead, split the statement, or use an online schema change tool
ALTER TABLE plain ORDER BY a;
#                 ~~~~~~~~~~ table-copy: `plain` is copied, and writes to it wait until the end
#                   note: ORDER BY copies the table
#                   help: write `ALGORITHM=INPLACE` to be refused instead, split the statement, or use an online schema change tool

-- @case a generated column's expression
ALTER TABLE plain MODIFY g INT AS (a + 2);
#                 ~~~~~~~~~~~~~~~~~~~~~~~ table-copy: `plain` is copied, and writes to it wait until the end
#                   note: changing the expression of `g` copies the table
#                   help: write `ALGORITHM=INPLACE` to be refused instead, split the statement, or use an online schema change tool

-- @case in place
ALTER TABLE plain ADD COLUMN c INT, ADD KEY (b);
ALTER TABLE posts ADD KEY (views);

-- @case other engines copy for most changes
ALTER TABLE old ADD COLUMN b INT;
#               ~~~~~~~~~~~~~~~~ table-copy: `old` is copied, and writes to it wait until the end
#                 note: adding column `b` copies the table, as `myisam` does with most changes
#                 help: write `ALGORITHM=INPLACE` to be refused instead, split the statement, or use an online schema change tool

-- @case a new table has no rows to copy
CREATE TABLE fresh (id INT PRIMARY KEY, t TEXT, FULLTEXT KEY (t));
ALTER TABLE fresh ADD COLUMN c INT;

-- @case what has a rule of its own is told there
ALTER TABLE plain MODIFY a BIGINT;

-- @open nothing is known of the table
ALTER TABLE unseen ORDER BY a;
#                  ~~~~~~~~~~ table-copy: `unseen` is copied, and writes to it wait until the end
#                    note: ORDER BY copies the table
#                    help: write `ALGORITHM=INPLACE` to be refused instead, split the statement, or use an online schema change tool
ALTER TABLE unseen MODIFY a BIGINT;

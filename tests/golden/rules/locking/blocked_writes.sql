-- @schema
CREATE TABLE posts (id BIGINT UNSIGNED PRIMARY KEY, title TEXT, body TEXT, n INT,
                    place POINT NOT NULL SRID 0, FULLTEXT KEY (title));
CREATE TABLE bare (a INT);

-- @migration
ALTER TABLE posts ADD FULLTEXT KEY (body);
#                 ~~~~~~~~~~~~~~~~~~~~~~~ blocked-writes: writes to `posts` wait until this is done
#                   note: building a FULLTEXT index needs writes to wait
#                   help: write `LOCK=NONE` to be refused instead, or use an online schema change tool
ALTER TABLE posts ADD SPATIAL KEY (place);
#                 ~~~~~~~~~~~~~~~~~~~~~~~ blocked-writes: writes to `posts` wait until this is done
#                   note: a SPATIAL index cannot be built while rows are written
#                   help: write `LOCK=NONE` to be refused instead, or use an online schema change tool
CREATE INDEX expression ON posts ((n + 1));
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ blocked-writes: writes to `posts` wait until this is done
#  note: an index on a virtual column added with it needs writes to wait
#  help: write `LOCK=NONE` to be refused instead, or use an online schema change tool
ALTER TABLE bare ADD COLUMN id INT AUTO_INCREMENT, ADD KEY (id);

-- @case writes go on
CREATE INDEX n ON posts (n);

-- @case only the definition is locked
ALTER TABLE bare RENAME TO other;

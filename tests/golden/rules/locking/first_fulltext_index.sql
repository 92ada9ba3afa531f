-- @schema
CREATE TABLE posts (id BIGINT UNSIGNED PRIMARY KEY, body TEXT);
CREATE TABLE ready (id BIGINT UNSIGNED PRIMARY KEY, body TEXT,
                    FTS_DOC_ID BIGINT UNSIGNED NOT NULL, UNIQUE KEY FTS_DOC_ID_INDEX (FTS_DOC_ID));
CREATE TABLE second (id BIGINT UNSIGNED PRIMARY KEY, a TEXT, b TEXT, FULLTEXT KEY (a));

-- @migration
ALTER TABLE posts ADD FULLTEXT KEY (body);
#                 ~~~~~~~~~~~~~~~~~~~~~~~ first-fulltext-index: the first `FULLTEXT` index of `posts` builds the table anew
#                   note: each row gets a hidden `FTS_DOC_ID`, and writes to `posts` wait meanwhile
#                   note: from then on rebuilds of `posts` are copies, and columns are not added instantly

-- @case as a statement of its own
CREATE FULLTEXT INDEX words ON posts (body);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ first-fulltext-index: the first `FULLTEXT` index of `posts` builds the table anew
#  note: each row gets a hidden `FTS_DOC_ID`, and writes to `posts` wait meanwhile
#  note: from then on rebuilds of `posts` are copies, and columns are not added instantly

-- @case no new FTS_DOC_ID
ALTER TABLE ready ADD FULLTEXT KEY (body);
ALTER TABLE second ADD FULLTEXT KEY (b);

-- @case a new table
CREATE TABLE fresh (t TEXT);
ALTER TABLE fresh ADD FULLTEXT KEY (t);

-- @schema
CREATE TABLE events (id BIGINT UNSIGNED NOT NULL, tenant INT NOT NULL, PRIMARY KEY (id));
CREATE TABLE heap (a INT NOT NULL);

-- @migration
ALTER TABLE events DROP PRIMARY KEY, ADD PRIMARY KEY (tenant, id);
#                  ~~~~~~~~~~~~~~~~ primary-key-change: the key that orders the rows of `events` changes
#                    note: the table is built anew in place with all its indexes

-- @case dropped alone
ALTER TABLE events DROP PRIMARY KEY;
#                  ~~~~~~~~~~~~~~~~ primary-key-change: the key that orders the rows of `events` changes
#                    note: the table is copied with all its indexes while writes to it wait
#                    help: add the new primary key in the same statement: then writes go on

-- @case added to a table without one, by name or not
ALTER TABLE heap ADD PRIMARY KEY (a);
#                ~~~~~~~~~~~~~~~~~~~ primary-key-change: the key that orders the rows of `heap` changes
#                  note: the table is built anew in place with all its indexes

-- @case
ALTER TABLE heap ADD UNIQUE KEY (a);
#                ~~~~~~~~~~~~~~~~~~ primary-key-change: the key that orders the rows of `heap` changes
#                  note: the table is built anew in place with all its indexes

-- @case dropped and added as it was
ALTER TABLE events DROP PRIMARY KEY, ADD PRIMARY KEY (id);

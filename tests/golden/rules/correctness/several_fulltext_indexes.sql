-- @mysql 8.4 mariadb-10.11
-- @schema
CREATE TABLE a (i INT PRIMARY KEY, t TEXT, u TEXT, v TEXT);

-- @migration
ALTER TABLE a ADD FULLTEXT KEY k (t), ADD FULLTEXT KEY l (u), ADD FULLTEXT KEY m (v);
#                                                             ~~~~~~~~~~~~~~~~~~~~~~ [8.4] several-fulltext-indexes: InnoDB builds one FULLTEXT index at a time without a copy of the table
#                                                               note: the server refuses the statement with error 1795
#                                                               help: give each FULLTEXT index a statement of its own
#                                                               fix: make two statements of it
#   + ALTER TABLE a ADD FULLTEXT KEY k (t), ADD FULLTEXT KEY l (u);
#   + ALTER TABLE a ADD FULLTEXT KEY m (v);
CREATE TABLE b (t TEXT, u TEXT, FULLTEXT KEY (t), FULLTEXT KEY (u));

-- @case copied
-- @mysql 8.4
ALTER TABLE a ADD FULLTEXT KEY k (t), ADD FULLTEXT KEY l (u), ALGORITHM=COPY;

-- @open not known how it is done
ALTER TABLE unseen ADD FULLTEXT KEY k (t), ADD FULLTEXT KEY l (u);
#                                          ~~~~~~~~~~~~~~~~~~~~~~ [8.4] several-fulltext-indexes: InnoDB builds one FULLTEXT index at a time without a copy of the table
#                                            note: the server refuses the statement with error 1795
#                                            help: give each FULLTEXT index a statement of its own
#                                            fix: make two statements of it
#   + ALTER TABLE unseen ADD FULLTEXT KEY k (t);
#   + ALTER TABLE unseen ADD FULLTEXT KEY l (u);

-- @case allowed
-- @mysql 8.4
ALTER TABLE a ADD FULLTEXT KEY k (t), ADD FULLTEXT KEY l (u); -- lintel: allow several-fulltext-indexes (tried out)

-- @mysql 8.4 mariadb-10.11
-- @schema
CREATE TABLE a (i INT PRIMARY KEY, t TEXT, u TEXT, v TEXT);

-- @migration
ALTER TABLE a ADD FULLTEXT KEY k (t), ADD FULLTEXT KEY l (u), ADD FULLTEXT KEY m (v);
CREATE TABLE b (t TEXT, u TEXT, FULLTEXT KEY (t), FULLTEXT KEY (u));

-- @case copied
-- @mysql 8.4
ALTER TABLE a ADD FULLTEXT KEY k (t), ADD FULLTEXT KEY l (u), ALGORITHM=COPY;

-- @open not known how it is done
ALTER TABLE unseen ADD FULLTEXT KEY k (t), ADD FULLTEXT KEY l (u);

-- @case allowed
-- @mysql 8.4
ALTER TABLE a ADD FULLTEXT KEY k (t), ADD FULLTEXT KEY l (u); -- lintel: allow several-fulltext-indexes (tried out)

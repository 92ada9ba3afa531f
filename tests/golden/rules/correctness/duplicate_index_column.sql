-- @open
CREATE TABLE t (a INT, b INT, KEY (a, b, A));
CREATE TABLE u (a INT, b INT, KEY (a, b), KEY (b, a));
CREATE INDEX twice ON u (a, a);
ALTER TABLE u ADD PRIMARY KEY (a, a);
ALTER TABLE u ADD KEY (b, b); -- lintel: allow duplicate-index-column (tried out)

-- @open silent
ALTER TABLE unseen ADD KEY (a, b);

-- @open
CREATE TABLE t (a INT, b INT, KEY (a, b, A));
#                             ~~~~~~~~~~~~~ duplicate-index-column: column `a` is twice in index `a`
#                               note: the server refuses the statement with error 1060
CREATE TABLE u (a INT, b INT, KEY (a, b), KEY (b, a));
CREATE INDEX twice ON u (a, a);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~ duplicate-index-column: column `a` is twice in index `twice`
#  note: the server refuses the statement with error 1060
ALTER TABLE u ADD PRIMARY KEY (a, a);
#                 ~~~~~~~~~~~~~~~~~~ duplicate-index-column: column `a` is twice in index `PRIMARY`
#                   note: the server refuses the statement with error 1060
ALTER TABLE u ADD KEY (b, b); -- lintel: allow duplicate-index-column (tried out)

-- @open silent
ALTER TABLE unseen ADD KEY (a, b);

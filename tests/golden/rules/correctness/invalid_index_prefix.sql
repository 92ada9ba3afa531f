-- @open
CREATE TABLE a (v VARCHAR(10), KEY (v(20)));
#                              ~~~~~~~~~~~ invalid-index-prefix: `v` cannot have a key prefix of 20
#                                note: the server refuses the statement with error 1089
CREATE TABLE b (i INT, KEY (i(2)));
#                      ~~~~~~~~~~ invalid-index-prefix: `i` cannot have a key prefix of 2
#                        note: the server refuses the statement with error 1089
CREATE TABLE c (v VARCHAR(10), KEY (v(10)));
CREATE TABLE d (t TEXT, KEY (t(20)));

-- @open silent
CREATE INDEX i ON unseen (t(20));

-- @open allowed
CREATE TABLE a (v VARCHAR(10), KEY (v(20))); -- lintel: allow invalid-index-prefix (tried out)

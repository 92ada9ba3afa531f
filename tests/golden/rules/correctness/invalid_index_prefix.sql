-- @open
CREATE TABLE a (v VARCHAR(10), KEY (v(20)));
CREATE TABLE b (i INT, KEY (i(2)));
CREATE TABLE c (v VARCHAR(10), KEY (v(10)));
CREATE TABLE d (t TEXT, KEY (t(20)));

-- @open silent
CREATE INDEX i ON unseen (t(20));

-- @open allowed
CREATE TABLE a (v VARCHAR(10), KEY (v(20))); -- lintel: allow invalid-index-prefix (tried out)

-- @open
CREATE TABLE a (i INT NOT NULL, UNIQUE KEY k (i) INVISIBLE);
#                               ~~~~~~~~~~~~~~~~~~~~~~~~~~ invisible-primary-key: `k` is the table's primary key and cannot be invisible
#                                 note: the server refuses the statement with error 3522
CREATE TABLE b (i INT PRIMARY KEY, UNIQUE KEY k (i) INVISIBLE);
CREATE TABLE c (i INT NOT NULL, UNIQUE KEY k (i));
ALTER TABLE c ALTER INDEX k INVISIBLE;
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ invisible-primary-key: `k` is the table's primary key and cannot be invisible
#  note: the server refuses the statement with error 3522

-- @open silent
ALTER TABLE unseen ALTER INDEX k INVISIBLE;

-- @open allowed
CREATE TABLE a (i INT NOT NULL, UNIQUE KEY k (i) INVISIBLE); -- lintel: allow invisible-primary-key (tried out)

-- @open
CREATE TABLE a (i INT PRIMARY KEY, d INT NOT NULL) PARTITION BY HASH (d);
#                     ~~~~~~~~~~~ partition-column-not-in-key: `PRIMARY` must hold `d`, which the table is partitioned by
#                       note: the server refuses the statement with error 1503
CREATE TABLE b (i INT, d INT NOT NULL, PRIMARY KEY (i, d)) PARTITION BY HASH (d);
ALTER TABLE b ADD UNIQUE KEY (i);
#                 ~~~~~~~~~~~~~~ partition-column-not-in-key: `i` must hold `d`, which the table is partitioned by
#                   note: the server refuses the statement with error 1503
CREATE TABLE c (i INT PRIMARY KEY, d INT NOT NULL);
ALTER TABLE c PARTITION BY HASH (d);
#<~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ partition-column-not-in-key: `PRIMARY` must hold `d`, which the table is partitioned by
#  note: the server refuses the statement with error 1503

-- @open silent
ALTER TABLE unseen ADD UNIQUE KEY (i);

-- @open allowed
CREATE TABLE a (i INT PRIMARY KEY, d INT NOT NULL) PARTITION BY HASH (d); -- lintel: allow partition-column-not-in-key (tried out)

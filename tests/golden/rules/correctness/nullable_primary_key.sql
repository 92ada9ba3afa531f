-- @open
CREATE TABLE a (i INT NULL PRIMARY KEY);
#                     ~~~~ nullable-primary-key: `i` is in the primary key and cannot be NULL
#                       note: the server refuses the statement with error 1171
#                       fix: declare it NOT NULL
#   + CREATE TABLE a (i INT NOT NULL PRIMARY KEY);
CREATE TABLE b (i INT NULL COMMENT 'a', j INT, PRIMARY KEY (i, j));
#                     ~~~~ nullable-primary-key: `i` is in the primary key and cannot be NULL
#                       note: the server refuses the statement with error 1171
#                       fix: declare it NOT NULL
#   + CREATE TABLE b (i INT NOT NULL COMMENT 'a', j INT, PRIMARY KEY (i, j));
CREATE TABLE c (i INT NULL DEFAULT NULL, PRIMARY KEY (i));
#                     ~~~~ nullable-primary-key: `i` is in the primary key and cannot be NULL
#                       note: the server refuses the statement with error 1171
CREATE TABLE d (i INT, PRIMARY KEY (i));
ALTER TABLE d MODIFY i BIGINT NULL;
#                    ~ nullable-primary-key: `i` is part of the primary key and cannot be NULL
#                      note: the server refuses the statement with error 1171
#                      fix: declare it NOT NULL
#   + ALTER TABLE d MODIFY i BIGINT NOT NULL;
ALTER TABLE d MODIFY i BIGINT;

-- @open silent
ALTER TABLE unseen MODIFY i BIGINT NULL;

-- @open allowed
CREATE TABLE a (i INT NULL PRIMARY KEY); -- lintel: allow nullable-primary-key (tried out)

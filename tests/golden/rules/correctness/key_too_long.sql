-- @open
CREATE TABLE a (v VARCHAR(769), KEY (v)) CHARACTER SET utf8mb4;
#                               ~~~~~~~ key-too-long: `v` takes 3076 bytes of index `v`, and 3072 is the most
#                                 note: the server refuses the statement with error 1071
CREATE TABLE b (v VARCHAR(768), KEY (v)) CHARACTER SET utf8mb4;
CREATE TABLE c (v VARCHAR(3000), w VARCHAR(100), KEY (v, w)) CHARACTER SET latin1;
#                                                ~~~~~~~~~~ key-too-long: index `v` takes 3100 bytes, and 3072 is the most
#                                                  note: the server refuses the statement with error 1071
CREATE TABLE d (v VARCHAR(192), KEY (v)) CHARACTER SET utf8mb4 ROW_FORMAT=COMPACT;
#                               ~~~~~~~ key-too-long: `v` takes 768 bytes of index `v`, and 767 is the most
#                                 note: the server refuses the statement with error 1071
CREATE TABLE e (v VARCHAR(900), KEY (v(100))) CHARACTER SET utf8mb4;

-- @open of MariaDB
-- @mysql mariadb-10.11
CREATE TABLE d (v VARCHAR(192), KEY (v)) CHARACTER SET utf8mb4 ROW_FORMAT=COMPACT;
#                               ~~~~~~~ key-too-long: `v` takes 768 bytes of index `v`, and 767 is the most
#                                 note: the server refuses the statement with error 1709

-- @open silent: another rule's
CREATE TABLE f (v VARCHAR(2000), KEY (v)) CHARACTER SET latin1;
ALTER TABLE f CONVERT TO CHARACTER SET utf8mb4; -- lintel: allow charset-growth-overflow (told there)

-- @open allowed
CREATE TABLE a (v VARCHAR(769), KEY (v)) CHARACTER SET utf8mb4; -- lintel: allow key-too-long (tried out)

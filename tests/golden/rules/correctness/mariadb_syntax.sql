-- @mysql 8.4 mariadb-10.11
-- @open
CREATE OR REPLACE TABLE a (i INT);
#         ~~~~~~~ [8.4] mariadb-syntax: MySQL knows `OR REPLACE` only for views and spatial reference systems
#           help: drop the object first
INSERT INTO a (i) VALUES (1) RETURNING i;
#                            ~~~~~~~~~~~ [8.4] mariadb-syntax: MySQL does not know RETURNING
#                              help: only MariaDB does
CREATE SEQUENCE s;
#      ~~~~~~~~ [8.4] mariadb-syntax: `SEQUENCE` is not MySQL's
#        help: MySQL has no sequences (MariaDB has): use `AUTO_INCREMENT`
CREATE TABLE b (i INT, v TEXT COMPRESSED);
#                             ~~~~~~~~~~ [8.4] mariadb-syntax: MySQL does not know `COMPRESSED` columns
#                               help: only MariaDB does
CREATE TABLE c (i INT) TRANSACTIONAL=1;
#                      ~~~~~~~~~~~~~~~ [8.4] mariadb-syntax: `TRANSACTIONAL` is not a table option
CREATE TABLE d (i INT);

-- @open allowed
-- @mysql 8.4
CREATE SEQUENCE s; -- lintel: allow mariadb-syntax (never run there)

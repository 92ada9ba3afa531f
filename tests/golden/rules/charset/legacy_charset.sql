-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(80));

-- @migration
CREATE TABLE a (id INT PRIMARY KEY, name VARCHAR(80) CHARACTER SET ucs2);
#                                                    ~~~~~~~~~~~~~~~~~~ legacy-charset: character set `ucs2` will be removed
#                                                      note: it is deprecated since MySQL 8.0.28
#                                                      help: use `utf8mb4`
CREATE TABLE b (id INT PRIMARY KEY) DEFAULT CHARSET=macroman;
#                                   ~~~~~~~~~~~~~~~~~~~~~~~~ legacy-charset: character set `macroman` will be removed
#                                     note: it is deprecated since MySQL 8.0.28
#                                     help: use `utf8mb4`
ALTER TABLE users MODIFY name VARCHAR(80) COLLATE dec8_swedish_ci;
#                                         ~~~~~~~~~~~~~~~~~~~~~~~ legacy-charset: character set `dec8` will be removed
#                                           note: it is deprecated since MySQL 8.0.28
#                                           help: use `utf8mb4`

-- @case others
CREATE TABLE a (id INT PRIMARY KEY, a CHAR(1) CHARACTER SET latin1, b CHAR(1) CHARACTER SET utf16) DEFAULT CHARSET=utf8mb4;

-- @case allowed
CREATE TABLE b (id INT PRIMARY KEY) DEFAULT CHARSET=hp8; -- lintel: allow legacy-charset (a copy of the old one)

-- @open never seen
ALTER TABLE orders CONVERT TO CHARACTER SET ucs2;
#                                           ~~~~ legacy-charset: character set `ucs2` will be removed
#                                             note: it is deprecated since MySQL 8.0.28
#                                             help: use `utf8mb4`

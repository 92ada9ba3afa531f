-- @schema
CREATE TABLE posts (id INT PRIMARY KEY, body TEXT) CHARACTER SET utf8mb4;
CREATE TABLE old_posts (id INT PRIMARY KEY, body TEXT) CHARACTER SET utf8;

-- @migration
CREATE TABLE comments (id INT PRIMARY KEY, body TEXT) DEFAULT CHARSET=utf8;
#                                                     ~~~~~~~~~~~~~~~~~~~~ utf8mb3-charset: `utf8` means `utf8mb3`, which holds no characters beyond U+FFFF
#                                                       note: an emoji written to table `comments` is refused with error 1366
#                                                       note: the character set is deprecated since MySQL 8.0, under both its names
#                                                       help: write `utf8mb4`, or `ascii` where nothing else can occur

-- @case once for a table, at the first place
CREATE TABLE comments (
    id INT PRIMARY KEY,
    title VARCHAR(100) CHARACTER SET utf8 COLLATE utf8_bin,
#                      ~~~~~~~~~~~~~~~~~~ utf8mb3-charset: `utf8` means `utf8mb3`, which holds no characters beyond U+FFFF
#                        note: an emoji written to table `comments` is refused with error 1366
#                        note: the character set is deprecated since MySQL 8.0, under both its names
#                        help: write `utf8mb4`, or `ascii` where nothing else can occur
    body TEXT COLLATE utf8_general_ci
) CHARSET=utf8;

-- @case by its full name, or by a collation
CREATE TABLE a (id INT PRIMARY KEY) CHARACTER SET utf8mb3;
#                                   ~~~~~~~~~~~~~~~~~~~~~ utf8mb3-charset: `utf8mb3` holds no characters beyond U+FFFF
#                                     note: an emoji written to table `a` is refused with error 1366
#                                     note: the character set is deprecated since MySQL 8.0, under both its names
#                                     help: write `utf8mb4`, or `ascii` where nothing else can occur
CREATE TABLE b (id INT PRIMARY KEY) COLLATE utf8mb3_unicode_ci;

-- @case changes
ALTER TABLE posts CONVERT TO CHARACTER SET utf8;
#                                          ~~~~ utf8mb3-charset: `utf8` means `utf8mb3`, which holds no characters beyond U+FFFF
#                                            note: an emoji written to table `posts` is refused with error 1366
#                                            note: the character set is deprecated since MySQL 8.0, under both its names
#                                            help: write `utf8mb4`, or `ascii` where nothing else can occur
ALTER TABLE posts ADD COLUMN title VARCHAR(100) CHARACTER SET utf8;
ALTER TABLE posts DEFAULT CHARACTER SET utf8;

-- @case databases
CREATE DATABASE shop CHARACTER SET utf8;
#                    ~~~~~~~~~~~~~~~~~~ utf8mb3-charset: `utf8` means `utf8mb3`, which holds no characters beyond U+FFFF
#                      note: an emoji written to a table of `shop` is refused with error 1366
#                      note: the character set is deprecated since MySQL 8.0, under both its names
#                      help: write `utf8mb4`, or `ascii` where nothing else can occur
ALTER DATABASE shop COLLATE utf8_unicode_ci;

-- @case what is no declaration
SET NAMES utf8;
SELECT _utf8'abc';
ALTER TABLE old_posts ADD COLUMN title VARCHAR(100);

-- @case other character sets
CREATE TABLE c (id INT PRIMARY KEY, code CHAR(2) CHARACTER SET ascii) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE d (id INT PRIMARY KEY) CHARSET=latin1;

-- @case temporary tables
CREATE TEMPORARY TABLE t (id INT) CHARSET=utf8;

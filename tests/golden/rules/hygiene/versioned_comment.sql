-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
ALTER TABLE users ADD COLUMN fax VARCHAR(40) /*!80023 INVISIBLE */ /*!80000 COMMENT 'x' */;
#                                            ~~~~~~~~ versioned-comment: code stands in a version comment
#                                              note: MySQL 8.4 runs it; other servers, and tools that strip comments, may not agree
#                                              help: write it plainly, and let it fail where it cannot be run
#                                                                  ~~~~~~~~ versioned-comment: code stands in a version comment
#                                                                    note: MySQL 8.4 runs it; other servers, and tools that strip comments, may not agree
#                                                                    help: write it plainly, and let it fail where it cannot be run
/*!40101 SET NAMES utf8 */;
#<~~~~~~ versioned-comment: code stands in a version comment
#  note: MySQL 8.4 runs it; other servers, and tools that strip comments, may not agree
#  help: write it plainly, and let it fail where it cannot be run
/*! SET @a = 1 */;
#<~ versioned-comment: code stands in a version comment
#  note: MySQL 8.4 runs it; other servers, and tools that strip comments, may not agree
#  help: write it plainly, and let it fail where it cannot be run

-- @case which servers run it
-- @mysql 8.0 9.3 mariadb-10.11
SELECT 1 /*!90100 + 1 */;
#        ~~~~~~~~ [8.0] versioned-comment: code stands in a version comment
#          note: MySQL 8.0 does not run it; other servers, and tools that strip comments, may not agree
#          help: write it plainly, and let it fail where it cannot be run
#        ~~~~~~~~ [9.3] versioned-comment: code stands in a version comment
#          note: MySQL 9.3 runs it; other servers, and tools that strip comments, may not agree
#          help: write it plainly, and let it fail where it cannot be run
#        ~~~~~~~~ [mariadb-10.11] versioned-comment: code stands in a version comment
#          note: MariaDB 10.11 does not run it; other servers, and tools that strip comments, may not agree
#          help: write it plainly, and let it fail where it cannot be run
SELECT 1 /*M!100500 + 1 */;
#        ~~~~~~~~~ [8.0] versioned-comment: code stands in a version comment
#          note: MySQL 8.0 does not run it; other servers, and tools that strip comments, may not agree
#          help: write it plainly, and let it fail where it cannot be run
#        ~~~~~~~~~~ [9.3] versioned-comment: code stands in a version comment
#          note: MySQL 9.3 does not run it; other servers, and tools that strip comments, may not agree
#          help: write it plainly, and let it fail where it cannot be run
#        ~~~~~~~~~~ [mariadb-10.11] versioned-comment: code stands in a version comment
#          note: MariaDB 10.11 runs it; other servers, and tools that strip comments, may not agree
#          help: write it plainly, and let it fail where it cannot be run
/*!90100 SET @a = 1 */;
#<~~~~~~ [8.0] versioned-comment: code stands in a version comment
#  note: MySQL 8.0 does not run it; other servers, and tools that strip comments, may not agree
#  help: write it plainly, and let it fail where it cannot be run
#<~~~~~~ [9.3] versioned-comment: code stands in a version comment
#  note: MySQL 9.3 runs it; other servers, and tools that strip comments, may not agree
#  help: write it plainly, and let it fail where it cannot be run
#<~~~~~~ [mariadb-10.11] versioned-comment: code stands in a version comment
#  note: MariaDB 10.11 does not run it; other servers, and tools that strip comments, may not agree
#  help: write it plainly, and let it fail where it cannot be run

-- @case none
SELECT /*+ NO_ICP(users) */ id FROM users; /* !80000 */
SELECT '/*!80000 x */', "/*!80000 x */" AS `/*!80000`; -- /*!80000 x */
SELECT 'it''s \' /*!80000 x */';

-- @case allowed
SELECT 1 /*!80000 + 1 */; -- lintel: allow versioned-comment (both are meant)

-- @open nothing is known
CREATE TABLE t (id INT PRIMARY KEY) /*!50100 PARTITION BY HASH (id) PARTITIONS 4 */;
#                                   ~~~~~~~~ versioned-comment: code stands in a version comment
#                                     note: MySQL 8.4 runs it; other servers, and tools that strip comments, may not agree
#                                     help: write it plainly, and let it fail where it cannot be run

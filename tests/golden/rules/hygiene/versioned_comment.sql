-- @schema
CREATE TABLE users (id INT PRIMARY KEY);

-- @migration
ALTER TABLE users ADD COLUMN fax VARCHAR(40) /*!80023 INVISIBLE */ /*!80000 COMMENT 'x' */;
/*!40101 SET NAMES utf8 */;
/*! SET @a = 1 */;

-- @case which servers run it
-- @mysql 8.0 9.3 mariadb-10.11
SELECT 1 /*!90100 + 1 */;
SELECT 1 /*M!100500 + 1 */;
/*!90100 SET @a = 1 */;

-- @case none
SELECT /*+ NO_ICP(users) */ id FROM users; /* !80000 */
SELECT '/*!80000 x */', "/*!80000 x */" AS `/*!80000`; -- /*!80000 x */
SELECT 'it''s \' /*!80000 x */';

-- @case allowed
SELECT 1 /*!80000 + 1 */; -- lintel: allow versioned-comment (both are meant)

-- @open nothing is known
CREATE TABLE t (id INT PRIMARY KEY) /*!50100 PARTITION BY HASH (id) PARTITIONS 4 */;

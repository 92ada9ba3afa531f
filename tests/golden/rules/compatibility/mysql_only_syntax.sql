-- @schema
CREATE TABLE t (id INT PRIMARY KEY, j JSON, n INT);

-- @migration
CREATE TABLE a (id INT PRIMARY KEY, n VARCHAR(10)) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
#                                                                                  ~~~~~~~~~~~~~~~~~~ mysql-only-syntax: MariaDB 10.11 has no collation `utf8mb4_0900_ai_ci`
#                                                                                    help: use one that both servers have, such as `utf8mb4_unicode_ci`
SELECT j->>'$.x' FROM t;
#      ~~~~~~~~~ mysql-only-syntax: MariaDB does not know `->`
#        help: use JSON_EXTRACT()
INSERT INTO t (id) VALUES (1) AS new ON DUPLICATE KEY UPDATE n = new.id;
#                             ~~~~~~ mysql-only-syntax: MariaDB 10.11 does not know a row alias in INSERT
SELECT id FROM t FOR UPDATE OF t;
#                           ~~ mysql-only-syntax: MariaDB 10.11 does not take this: unexpected `OF`
CREATE TABLE b (id INT PRIMARY KEY, n INT, KEY ((n + 1)), KEY k (n) INVISIBLE);
#                                               ~~~~~~~ mysql-only-syntax: MariaDB 10.11 does not know key parts that are expressions

-- @case what both take
SELECT JSON_EXTRACT(j, '$.x') FROM t;
INSERT INTO t (id, n) VALUES (1, 2), (3, 4) ON DUPLICATE KEY UPDATE n = VALUES(n);
CREATE TABLE a (id INT PRIMARY KEY, n VARCHAR(10) COMMENT 'a_0900_x') DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
SELECT 1 /*!80000 + 1 */;
/*!50001 CREATE ALGORITHM=UNDEFINED */
/*!50013 DEFINER=`root`@`localhost` SQL SECURITY DEFINER */
/*!50001 VIEW `v` AS SELECT 1 AS `a` */;
CREATE TABLE p (id INT PRIMARY KEY) /*!50100 PARTITION BY HASH (id) PARTITIONS 4 */;

-- @case a later server
-- @config
-- [rules.mysql-only-syntax]
-- server = "mariadb-11.8"
CREATE TABLE a (id INT PRIMARY KEY, n VARCHAR(10)) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
SELECT j->>'$.x' FROM t;
#      ~~~~~~~~~ mysql-only-syntax: MariaDB does not know `->`
#        help: use JSON_EXTRACT()

-- @case a project for MariaDB is told by the syntax
-- @mysql mariadb-10.11
SELECT 1;

-- @case allowed
SELECT j->'$.x' FROM t; -- lintel: allow mysql-only-syntax (for MySQL alone)

-- @open nothing is known
ALTER TABLE other ALTER CHECK c NOT ENFORCED;
#                               ~~~~~~~~~~~~ mysql-only-syntax: MariaDB 10.11 does not know [NOT] ENFORCED

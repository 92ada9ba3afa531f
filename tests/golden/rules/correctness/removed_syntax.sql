-- @mysql 5.7 8.4
-- @open
SELECT c, COUNT(*) FROM t GROUP BY c DESC;
#                                  ~~~~~~ [8.4] removed-syntax: `GROUP BY` takes neither ASC nor DESC
#                                    note: it did until MySQL 8.0.12
#                                    help: sort with ORDER BY
#                                    unsafe fix: sort with ORDER BY
#   + SELECT c, COUNT(*) FROM t GROUP BY c ORDER BY c DESC;
SELECT c, d, COUNT(*) FROM t GROUP BY c DESC, d HAVING COUNT(*) > 1 LIMIT 5;
#                                     ~~~~~~ [8.4] removed-syntax: `GROUP BY` takes neither ASC nor DESC
#                                       note: it did until MySQL 8.0.12
#                                       help: sort with ORDER BY
#                                       unsafe fix: sort with ORDER BY
#   + SELECT c, d, COUNT(*) FROM t GROUP BY c, d HAVING COUNT(*) > 1 ORDER BY c DESC, d LIMIT 5;
SELECT * FROM (SELECT c FROM t GROUP BY c ASC) AS s;
#                                       ~~~~~ [8.4] removed-syntax: `GROUP BY` takes neither ASC nor DESC
#                                         note: it did until MySQL 8.0.12
#                                         help: sort with ORDER BY
#                                         unsafe fix: sort with ORDER BY
#   + SELECT * FROM (SELECT c FROM t GROUP BY c ORDER BY c ASC) AS s;
SELECT c FROM t GROUP BY c DESC ORDER BY c;
#                        ~~~~~~ [8.4] removed-syntax: `GROUP BY` takes neither ASC nor DESC
#                          note: it did until MySQL 8.0.12
#                          help: sort with ORDER BY
SELECT 1 UNION SELECT c FROM t GROUP BY c DESC;
#                                       ~~~~~~ [8.4] removed-syntax: `GROUP BY` takes neither ASC nor DESC
#                                         note: it did until MySQL 8.0.12
#                                         help: sort with ORDER BY
EXPLAIN EXTENDED SELECT 1;
#       ~~~~~~~~ [8.4] removed-syntax: MySQL 8.4 does not know this form of EXPLAIN
#         help: it went with MySQL 8.0
#         fix: leave the word out
#   + EXPLAIN SELECT 1;
GRANT SELECT ON shop.* TO 'u'@'%' IDENTIFIED BY 'secret';
#                         ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.4] removed-syntax: MySQL 8.4 does not know `IDENTIFIED` in GRANT
#                           help: it went with MySQL 8.0
SET PASSWORD FOR 'u'@'%' = PASSWORD('secret');
#                          ~~~~~~~~ [8.4] removed-syntax: MySQL 8.4 does not know `PASSWORD()`
#                            help: it went with MySQL 8.0
START SLAVE;
#     ~~~~~ [8.4] removed-syntax: MySQL 8.4 no longer knows START SLAVE
#       note: it went with MySQL 8.4
FLUSH QUERY CACHE;
#     ~~~~~ [8.4] removed-syntax: MySQL 8.4 does not know the query cache
#       help: it went with MySQL 8.0
SELECT c FROM t GROUP BY c ORDER BY c DESC;

-- @open allowed
-- @mysql 8.4
START SLAVE; -- lintel: allow removed-syntax (never run there)

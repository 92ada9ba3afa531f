-- @schema
CREATE TABLE visits (seen DATE NOT NULL) PARTITION BY RANGE (YEAR(seen)) (
    PARTITION p2019 VALUES LESS THAN (2020),
    PARTITION p2020 VALUES LESS THAN (2021),
    PARTITION p2021 VALUES LESS THAN (2022)
);
CREATE TABLE t (id INT PRIMARY KEY);

-- @migration
ALTER TABLE visits DROP PARTITION p2019;
#                  ~~~~~~~~~~~~~~~~~~~~ drop-partition: every row in partition `p2019` of `visits` is lost
#                    note: the statement commits at once, and no delete trigger runs
#                    help: exchange the partition with an empty table first, and drop that one later
ALTER TABLE visits TRUNCATE PARTITION p2020, p2021;
#                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ drop-partition: every row in partitions `p2020`, `p2021` of `visits` is lost
#                    note: the statement commits at once, and no delete trigger runs
#                    help: exchange the partition with an empty table first, and drop that one later

-- @case all of them, and a data file
ALTER TABLE visits TRUNCATE PARTITION ALL;
#                  ~~~~~~~~~~~~~~~~~~~~~~ drop-partition: every row in every partition of `visits` is lost
#                    note: the statement commits at once, and no delete trigger runs
#                    help: exchange the partition with an empty table first, and drop that one later
ALTER TABLE t DISCARD TABLESPACE;
#             ~~~~~~~~~~~~~~~~~~ drop-partition: the tablespace of `t` is discarded with all its rows
#               note: the data file is deleted
#               help: copy the file away first, or the rows

-- @case nothing is lost
ALTER TABLE visits ADD PARTITION (PARTITION p2022 VALUES LESS THAN (2023));
ALTER TABLE visits REORGANIZE PARTITION p2019, p2020 INTO (PARTITION old VALUES LESS THAN (2021));
ALTER TABLE visits ANALYZE PARTITION ALL;

-- @case a table of this change set
CREATE TABLE w (a INT) PARTITION BY LIST (a) (PARTITION p1 VALUES IN (1), PARTITION p2 VALUES IN (2));
ALTER TABLE w DROP PARTITION p1;

-- @case allowed
ALTER TABLE visits DROP PARTITION p2019; -- lintel: allow drop-partition (kept seven years)

-- @open never seen
ALTER TABLE orders DROP PARTITION p2019;
#                  ~~~~~~~~~~~~~~~~~~~~ drop-partition: every row in partition `p2019` of `orders` is lost
#                    note: the statement commits at once, and no delete trigger runs
#                    help: exchange the partition with an empty table first, and drop that one later

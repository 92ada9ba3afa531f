-- @schema
CREATE TABLE old (id INT PRIMARY KEY, spot POINT NOT NULL, SPATIAL KEY by_spot (spot));
CREATE TABLE plain (id INT PRIMARY KEY, spot POINT NOT NULL);

-- @migration
CREATE TABLE places (id INT PRIMARY KEY, spot GEOMETRY NOT NULL, SPATIAL KEY by_spot (spot));
#                                                                ~~~~~~~~~~~~~~~~~~~~~~~~~~ spatial-index-without-srid: no query uses index `by_spot` of `places`: `spot` has no SRID
#                                                                  note: the optimizer ignores spatial indexes of columns that may hold any SRID
#                                                                  help: declare it: `spot geometry NOT NULL SRID 4326`
ALTER TABLE plain ADD SPATIAL INDEX (spot);
#                     ~~~~~~~~~~~~~~~~~~~~ spatial-index-without-srid: no query uses index `spot` of `plain`: `spot` has no SRID
#                       note: the optimizer ignores spatial indexes of columns that may hold any SRID
#                       help: declare it: `spot point NOT NULL SRID 4326`

-- @case restricted, or what was there
CREATE TABLE places (id INT PRIMARY KEY, spot POINT NOT NULL SRID 4326, SPATIAL KEY by_spot (spot));
ALTER TABLE old ADD COLUMN n INT;

-- @case 5.7 has no SRID for columns
-- @mysql 5.7 8.0
CREATE TABLE places (id INT PRIMARY KEY, spot POINT NOT NULL, SPATIAL KEY by_spot (spot));
#                                                             ~~~~~~~~~~~~~~~~~~~~~~~~~~ [8.0] spatial-index-without-srid: no query uses index `by_spot` of `places`: `spot` has no SRID
#                                                               note: the optimizer ignores spatial indexes of columns that may hold any SRID
#                                                               help: declare it: `spot point NOT NULL SRID 4326`

-- @case allowed
ALTER TABLE plain ADD SPATIAL INDEX (spot); -- lintel: allow spatial-index-without-srid (SRID comes next)

-- @open the column is not known
ALTER TABLE shops ADD SPATIAL INDEX (spot);

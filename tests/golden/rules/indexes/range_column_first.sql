-- @schema
CREATE TABLE old (id INT PRIMARY KEY, at DATETIME, who INT, KEY by_time (at, who));

-- @migration
CREATE TABLE orders (
    id INT PRIMARY KEY, customer INT, state INT, at DATETIME, day DATE, hour TIME, y YEAR,
    KEY a (at, customer),
#   ~~~~~~~~~~~~~~~~~~~~ range-column-first: index `a` of `orders` begins with `at`
#     note: a condition `at > …` leaves `customer` and what follows to be looked at row by row
#     help: put the columns that are compared by `=` before it
    KEY b (day, at, state),
#   ~~~~~~~~~~~~~~~~~~~~~~ range-column-first: index `b` of `orders` begins with `day`
#     note: a condition `day > …` leaves `state` and what follows to be looked at row by row
#     help: put the columns that are compared by `=` before it
    UNIQUE KEY c (day, customer),
#   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ range-column-first: index `c` of `orders` begins with `day`
#     note: a condition `day > …` leaves `customer` and what follows to be looked at row by row
#     help: put the columns that are compared by `=` before it
    KEY d (at, (state + 1))
#   ~~~~~~~~~~~~~~~~~~~~~~~ range-column-first: index `d` of `orders` begins with `at`
#     note: a condition `at > …` leaves an expression and what follows to be looked at row by row
#     help: put the columns that are compared by `=` before it
);

-- @case in order
CREATE TABLE orders (
    id INT PRIMARY KEY, customer INT, at DATETIME, day DATE, y YEAR,
    KEY a (customer, at),
    KEY b (at, id),
    KEY c (at),
    KEY d (day, at),
    KEY e (y, customer)
);
ALTER TABLE old ADD COLUMN n INT;

-- @case what a partitioned table needs
CREATE TABLE log (id INT, at DATETIME, who INT, PRIMARY KEY (at, id), UNIQUE KEY u (at, who))
    PARTITION BY RANGE COLUMNS (at) (PARTITION p0 VALUES LESS THAN (MAXVALUE));

-- @case allowed
CREATE INDEX again ON old (at, who); -- lintel: allow range-column-first (for reports)

-- @open never seen
ALTER TABLE orders ADD COLUMN at DATETIME, ADD COLUMN who INT, ADD KEY a (at, who), ADD KEY b (other, who);
#                                                                  ~~~~~~~~~~~~~~~ range-column-first: index `a` of `orders` begins with `at`
#                                                                    note: a condition `at > …` leaves `who` and what follows to be looked at row by row
#                                                                    help: put the columns that are compared by `=` before it

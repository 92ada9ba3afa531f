-- @schema
CREATE TABLE users (id INT PRIMARY KEY);
CREATE TABLE Old (id INT PRIMARY KEY);
CREATE TABLE old (id INT PRIMARY KEY);

-- @migration
CREATE TABLE Users (id INT PRIMARY KEY);
#            ~~~~~ case-colliding-names: `Users` differs from `users` by letter case only
#              2:14 the other one
#              note: where `lower_case_table_names` is not 0 the two are one
#              help: give one of them another name

-- @case a view
CREATE VIEW USERS AS SELECT 1 AS a;
#           ~~~~~ case-colliding-names: `USERS` differs from `users` by letter case only
#             2:14 the other one
#             note: where `lower_case_table_names` is not 0 the two are one
#             help: give one of them another name

-- @case other names, or gone
CREATE TABLE user_groups (id INT PRIMARY KEY);
DROP TABLE users;
CREATE TABLE Users (id INT PRIMARY KEY);

-- @case allowed
CREATE TABLE Users (id INT PRIMARY KEY); -- lintel: allow case-colliding-names (Linux only)

-- @open both in one file
CREATE TABLE orders (id INT PRIMARY KEY);
CREATE TABLE Orders (id INT PRIMARY KEY);
#            ~~~~~~ case-colliding-names: `Orders` differs from `orders` by letter case only
#              29:14 the other one
#              note: where `lower_case_table_names` is not 0 the two are one
#              help: give one of them another name

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(50), team INT NOT NULL, at DATETIME, UNIQUE KEY (team));

-- @migration
SELECT at, name FROM users GROUP BY at;
#          ~~~~ nonaggregated-column: `name` is neither grouped by nor aggregated
#            note: the server refuses the query with error 1055, or takes any value of the group
#            help: group by it, aggregate it, or write `ANY_VALUE(name)`
CREATE VIEW v AS SELECT name, COUNT(*) AS n FROM users GROUP BY at;
#                       ~~~~ nonaggregated-column: `name` is neither grouped by nor aggregated
#                         note: the server refuses the query with error 1055, or takes any value of the group
#                         help: group by it, aggregate it, or write `ANY_VALUE(name)`
SELECT name, COUNT(*) FROM users;
#      ~~~~ nonaggregated-column: `name` is neither grouped by nor aggregated
#        note: the server refuses the query with error 1055, or takes any value of the group
#        help: group by it, aggregate it, or write `ANY_VALUE(name)`

-- @case silent
SELECT at, MAX(name) FROM users GROUP BY at;
SELECT id, name FROM users GROUP BY id;
SELECT name AS n, COUNT(*) FROM users GROUP BY n;
SELECT name, COUNT(*) FROM users GROUP BY 1;
SELECT team, name FROM users GROUP BY team;
SELECT name, COUNT(*) OVER () FROM users;
SELECT name FROM users WHERE name = 'a' GROUP BY at;

-- @case allowed
SELECT name, COUNT(*) FROM users; -- lintel: allow nonaggregated-column (meant so)

-- @open nothing is known
SELECT name, COUNT(*) FROM users;

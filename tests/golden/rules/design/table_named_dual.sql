-- @open
CREATE TABLE `dual` (dummy CHAR(1));
#            ~~~~~~ table-named-dual: `DUAL` is no table: queries that name it never read this one
#              help: leave it out: `SELECT 1 FROM DUAL` works without it
CREATE TABLE `DUAL` (dummy CHAR(1)); -- lintel: allow table-named-dual (tests only)

-- @open others
CREATE TABLE dual_use (id INT PRIMARY KEY);
SELECT 1 FROM DUAL;

-- @mysql planetscale 8.4
CREATE TABLE log (at DATETIME, text TEXT);
#            ~~~ [planetscale] vitess-no-unique-key: `log` has no unique key that PlanetScale could copy it by
#              help: give it a primary key of columns that are short and whole
CREATE TABLE loose (a INT, UNIQUE KEY (a));
#            ~~~~~ [planetscale] vitess-no-unique-key: `loose` has no unique key that PlanetScale could copy it by
#              note: `a` has a column in it that may be NULL
#              help: give it a primary key of columns that are short and whole
CREATE TABLE part (name VARCHAR(200), PRIMARY KEY (name(20)));
#            ~~~~ [planetscale] vitess-no-unique-key: `part` has no unique key that PlanetScale could copy it by
#              note: `PRIMARY` holds a prefix of a column only
#              help: give it a primary key of columns that are short and whole
CREATE TABLE point (x DOUBLE NOT NULL, UNIQUE KEY (x));
#            ~~~~~ [planetscale] vitess-no-unique-key: `point` has no unique key that PlanetScale could copy it by
#              note: `x` has a floating-point column in it
#              help: give it a primary key of columns that are short and whole

-- @case well
CREATE TABLE keyed (id BIGINT UNSIGNED PRIMARY KEY);
CREATE TABLE unique_only (code CHAR(8) NOT NULL, UNIQUE KEY (code));

-- @mysql planetscale 8.4
CREATE TABLE t (id INT PRIMARY KEY, CONSTRAINT a_name_of_a_check_that_is_much_longer_than_it_would_have_to_be CHECK (id > 0));
#                                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ [planetscale] vitess-constraint-name-length: `a_name_of_a_check_that_is_much_longer_than_it_would_have_to_be` is cut when PlanetScale adds a hash to it
#                                     help: keep it to 38 characters

-- @case short
CREATE TABLE u (id INT PRIMARY KEY, CONSTRAINT positive CHECK (id > 0));

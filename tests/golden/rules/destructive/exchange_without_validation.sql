-- @open
ALTER TABLE visits EXCHANGE PARTITION p2020 WITH TABLE visits_2020 WITHOUT VALIDATION;
#                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ exchange-without-validation: rows of `visits_2020` come into `visits` unchecked
#                    note: a row outside the partition's bounds is found by some queries and not by others
#                    help: leave out `WITHOUT VALIDATION`
#                    unsafe fix: let the server check the rows
#   + ALTER TABLE visits EXCHANGE PARTITION p2020 WITH TABLE visits_2020;

-- @open checked
ALTER TABLE visits EXCHANGE PARTITION p2020 WITH TABLE visits_2020;
ALTER TABLE visits EXCHANGE PARTITION p2020 WITH TABLE visits_2020 WITH VALIDATION;

-- @open allowed
-- lintel: allow exchange-without-validation (bounds checked by the loader)
ALTER TABLE visits EXCHANGE PARTITION p2020 WITH TABLE visits_2020 WITHOUT VALIDATION;

-- @schema
CREATE TABLE users (id INT PRIMARY KEY, active INT, locale CHAR(2), n INT);

-- @migration
UPDATE users SET active = 0 AND locale = 'en' WHERE id = 1;
#                         ~~~~~~~~~~~~~~~~~~~ and-in-set-list: `active` is set to a condition, 0 or 1
#                           note: what stands behind `AND` is compared and not assigned
#                           help: separate assignments by commas
#                           unsafe fix: write commas
#   + UPDATE users SET active = 0, locale = 'en' WHERE id = 1;
UPDATE users SET n = 1, active = 0 AND locale = 'en' AND n = 2 WHERE id = 1;
#                                ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ and-in-set-list: `active` is set to a condition, 0 or 1
#                                  note: what stands behind `AND` is compared and not assigned
#                                  help: separate assignments by commas
#                                  unsafe fix: write commas
#   + UPDATE users SET n = 1, active = 0, locale = 'en', n = 2 WHERE id = 1;

-- @case commas, or meant
UPDATE users SET active = 0, locale = 'en' WHERE id = 1 AND n = 2;
UPDATE users SET active = (n AND locale = 'en') WHERE id = 1;
UPDATE users SET active = n > 3 AND locale = 'en' WHERE id = 1;
UPDATE users SET active = 1 AND n WHERE id = 1;

-- @case allowed
UPDATE users SET active = 1 AND n = 2 WHERE id = 1; -- lintel: allow and-in-set-list (a flag)

-- @open never seen
UPDATE orders SET a = 1 AND b = 2 WHERE id = 1;
#                     ~~~~~~~~~~~ and-in-set-list: `a` is set to a condition, 0 or 1
#                       note: what stands behind `AND` is compared and not assigned
#                       help: separate assignments by commas
#                       unsafe fix: write commas
#   + UPDATE orders SET a = 1, b = 2 WHERE id = 1;

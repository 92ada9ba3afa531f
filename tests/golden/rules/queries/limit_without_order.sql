-- @open
UPDATE users SET active = 0 WHERE locale = 'en' LIMIT 10;
#                                               ~~~~~~~~ limit-without-order: which rows the limit takes is left to chance
#                                                 note: another index, server or replica may take others
#                                                 help: order by the primary key
DELETE FROM users LIMIT 10;
#                 ~~~~~~~~ limit-without-order: which rows the limit takes is left to chance
#                   note: another index, server or replica may take others
#                   help: order by the primary key
DELETE FROM users LIMIT 10; -- lintel: allow limit-without-order (all of them in the end)

-- @open ordered, or one row
DELETE FROM users ORDER BY id LIMIT 10;
UPDATE users SET active = 0 WHERE id = 3 LIMIT 1;
SELECT * FROM users LIMIT 10;

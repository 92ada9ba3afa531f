-- @schema
CREATE TABLE users (id INT PRIMARY KEY, a INT, b INT, KEY (b), UNIQUE KEY uk (a));

-- @migration
ALTER TABLE users DROP INDEX uk;
#                 ~~~~~~~~~~~~~ unique-index-relaxed: `a` of `users` need not be unique any more
#                   2:64 the key until now
#                   note: it cannot be taken back once two rows are equal

-- @case silent
ALTER TABLE users DROP INDEX uk, ADD UNIQUE KEY uk2 (a);
ALTER TABLE users DROP COLUMN b;

-- @case allowed
ALTER TABLE users DROP INDEX uk; -- lintel: allow unique-index-relaxed (meant so)

-- @open nothing is known
ALTER TABLE users DROP INDEX uk;

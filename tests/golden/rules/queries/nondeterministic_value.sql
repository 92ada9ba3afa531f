-- @schema
CREATE TABLE kinds (id INT PRIMARY KEY, code VARCHAR(40));

-- @migration
INSERT INTO kinds (id, code) VALUES (1, UUID());
#                                       ~~~~~~ nondeterministic-value: `UUID` gives another value on each server
#                                         help: write the value out
UPDATE kinds SET code = RAND() WHERE id = 1;
#                       ~~~~~~ nondeterministic-value: `RAND` gives another value on each server
#                         help: write the value out

-- @case silent
INSERT INTO kinds (id, code) VALUES (1, 'a');
SELECT UUID();

-- @case allowed
UPDATE kinds SET code = RAND() WHERE id = 1; -- lintel: allow nondeterministic-value (meant so)

-- @open nothing is known
UPDATE kinds SET code = RAND() WHERE id = 1;
#                       ~~~~~~ nondeterministic-value: `RAND` gives another value on each server
#                         help: write the value out

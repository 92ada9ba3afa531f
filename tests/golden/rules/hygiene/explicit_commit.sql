-- @migration
COMMIT;
#<~~~~ explicit-commit: the file ends a transaction itself
#  help: leave it to the tool
ROLLBACK;
#<~~~~~~ explicit-commit: the file ends a transaction itself
#  help: leave it to the tool

-- @case silent
ROLLBACK TO SAVEPOINT s;

-- @case allowed
ROLLBACK; -- lintel: allow explicit-commit (meant so)

-- @open nothing is known
ROLLBACK;
#<~~~~~~ explicit-commit: the file ends a transaction itself
#  help: leave it to the tool

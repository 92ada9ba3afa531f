-- @migration
SELECT SLEEP(5);
#      ~~~~~~~~ disallowed-function: `SLEEP` is not to be used
CREATE VIEW v AS SELECT BENCHMARK(10, 1) AS b;
#                       ~~~~~~~~~~~~~~~~ disallowed-function: `BENCHMARK` is not to be used

-- @case silent
SELECT ABS(5);

-- @case other options
-- @config
-- [rules.disallowed-function]
-- functions = ["md5"]
SELECT SLEEP(5), MD5('a');
#                ~~~~~~~~ disallowed-function: `MD5` is not to be used

-- @case allowed
CREATE VIEW v AS SELECT BENCHMARK(10, 1) AS b; -- lintel: allow disallowed-function (meant so)

-- @open nothing is known
CREATE VIEW v AS SELECT BENCHMARK(10, 1) AS b;
#                       ~~~~~~~~~~~~~~~~ disallowed-function: `BENCHMARK` is not to be used

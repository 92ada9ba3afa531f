#include "tests/bench/prediction.hpp"

#include "analyzer/online_ddl/prediction.hpp"

#include <chrono>
#include <stdexcept>
#include <string>
#include <vector>

namespace lintel::bench {
namespace {

constexpr std::string_view alterations[] = {
    "ADD COLUMN z INT",
    "ADD COLUMN z INT AFTER c3, DROP COLUMN c4",
    "MODIFY c5 BIGINT NOT NULL",
    "MODIFY c6 VARCHAR(200) NOT NULL DEFAULT ''",
    "ADD KEY z (c7, c8), ADD UNIQUE KEY y (c9)",
    "DROP PRIMARY KEY, ADD PRIMARY KEY (c0, c1)",
    "ENGINE=InnoDB, ROW_FORMAT=COMPRESSED",
    "CONVERT TO CHARACTER SET utf8mb3",
    "RENAME COLUMN c10 TO z, ALTER c12 SET DEFAULT 'x', COMMENT='y'",
    "ADD CHECK (c11 > 0), ADD COLUMN g INT AS (c13 + 1)",
};

std::string table() {
    std::string sql = "CREATE TABLE t (c0 INT NOT NULL, c1 INT NOT NULL";
    for (int i = 2; i < 30; ++i)
        sql += ", c" + std::to_string(i) + (i % 2 == 0 ? " VARCHAR(50)" : " INT");
    return sql + ", PRIMARY KEY (c0), KEY a (c2), KEY b (c3, c4));\n";
}

} // namespace

double microseconds_a_prediction() {
    using Clock = std::chrono::steady_clock;
    constexpr int rounds = 2000;
    SourceSet sources;
    std::vector<Step> steps;
    for (const std::string_view alteration : alterations) {
        const SourceFile& file =
            sources.add("bench.sql", table() + "ALTER TABLE t " + std::string(alteration) + ";");
        Simulation simulation;
        run({{&file, true}}, simulation, [&](const Step& step) {
            if (step.prediction) steps.push_back(step);
        });
    }
    if (steps.size() != std::size(alterations))
        throw std::runtime_error("an alteration of the benchmark fails");
    const Dialect target;
    std::size_t instant = 0;
    const Clock::time_point start = Clock::now();
    for (int i = 0; i < rounds; ++i)
        for (const Step& step : steps)
            instant += predict(step, target)->algorithm == Algorithm::instant ? 1U : 0U;
    const std::chrono::duration<double, std::micro> took = Clock::now() - start;
    if (instant == 0) throw std::runtime_error("nothing of the benchmark is instant");
    return took.count() / (rounds * static_cast<double>(steps.size()));
}

} // namespace lintel::bench

// Damages SQL in ways editors and truncated files do, with a fixed seed, and holds the whole
// pipeline to its promises on bad input: no crash, every span inside its file, the same findings on
// a second run.

#include "analyzer/engine/engine.hpp"
#include "analyzer/migration/migration.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace lintel {
namespace {

using Random = std::mt19937;

std::vector<std::string> seeds() {
    std::vector<std::string> texts;
    for (const auto& folder : {"corpus", "tests/golden"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(
                 std::filesystem::path(LINTEL_SOURCE_DIR) / folder)) {
            if (entry.path().extension() != ".sql") continue;
            std::ifstream in(entry.path(), std::ios::binary);
            texts.emplace_back(std::istreambuf_iterator<char>(in),
                               std::istreambuf_iterator<char>());
        }
    return texts;
}

std::size_t below(Random& random, std::size_t limit) {
    return limit == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
}

std::string damaged(std::string text, Random& random) {
    static constexpr std::string_view intruders[] = {
        "'",     "\"",  "`",      "(",  ")",  "/*",        "*/",  "/*!",  "--",
        "#",     ";",   ",",      "\\", ".",  "@",         "\0x", "\xff", "DELIMITER //\n",
        "BEGIN", "END", "SELECT", "0x", "N'", "_utf8mb4'", "\n",  ":=",   "$$",
        "NOT",   "CASE"};
    for (std::size_t count = 1 + below(random, 3); count-- > 0;) {
        const std::size_t at = below(random, text.size() + 1);
        switch (below(random, 5)) {
        case 0:
            text.erase(at, 1 + below(random, 20));
            break;
        case 1:
            text.insert(at, intruders[below(random, std::size(intruders))]);
            break;
        case 2:
            text.resize(at);
            break;
        case 3:
            text.insert(at, text.substr(below(random, text.size() + 1), below(random, 80)));
            break;
        default:
            if (at < text.size()) text[at] = static_cast<char>(below(random, 256));
        }
    }
    return text;
}

std::vector<Diagnostic> findings_in(const std::string& text, SourceSet& sources) {
    const SourceFile& file = sources.add("damaged.sql", text);
    Simulation simulation;
    Engine engine(built_in_rules(), Settings{}, simulation.dialect, sources);
    ReadResult result =
        run({{&file, true}}, simulation, [&](const Step& step) { engine.look_at(step); });
    engine.finish(simulation.catalog, simulation.session);
    std::vector<Diagnostic> all = std::move(result.problems);
    for (Diagnostic& finding : engine.findings()) all.push_back(std::move(finding));
    return all;
}

void require_in_bounds(Span span, std::size_t size) {
    REQUIRE(span.begin <= span.end);
    REQUIRE(span.end <= size);
}

TEST_CASE("damaged SQL is reported, never fatal", "[mutate]") {
    Random random(20240229);
    const std::vector<std::string> texts = seeds();
    REQUIRE_FALSE(texts.empty());
    for (int round = 0; round < 1500; ++round) {
        const std::string text = damaged(texts[below(random, texts.size())], random);
        INFO("round " << round);
        SourceSet first_sources;
        SourceSet second_sources;
        const std::vector<Diagnostic> first = findings_in(text, first_sources);
        const std::vector<Diagnostic> second = findings_in(text, second_sources);
        REQUIRE(first.size() == second.size());
        for (std::size_t i = 0; i < first.size(); ++i) {
            require_in_bounds(first[i].span, text.size());
            for (const Label& label : first[i].labels) require_in_bounds(label.span, text.size());
            REQUIRE(first[i].message == second[i].message);
            REQUIRE(first[i].span == second[i].span);
        }
    }
}

} // namespace
} // namespace lintel

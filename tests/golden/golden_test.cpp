#define CATCH_CONFIG_RUNNER
#include "analyzer/online_ddl/statistics.hpp"
#include "tests/golden/golden.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace fs = std::filesystem;

namespace lintel::golden {
namespace {

bool update = false;
std::string program;

const fs::path rules_folder = fs::path(LINTEL_SOURCE_DIR) / "rules";
const fs::path golden_folder = fs::path(LINTEL_SOURCE_DIR) / "tests/golden/rules";

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// `drop-table` as it stands in file names.
std::string file_stem(std::string_view id) {
    std::string stem(id);
    std::replace(stem.begin(), stem.end(), '-', '_');
    return stem;
}

std::string id_of(const fs::path& file) {
    std::string id = file.stem().string();
    std::replace(id.begin(), id.end(), '_', '-');
    return id;
}

/// Folders are named as in C++ (`foreign_keys`), users write `foreign-keys`.
fs::path place_of(const RuleInfo& info, const char* extension) {
    return fs::path(file_stem(name_of(info.category))) / (file_stem(info.id) + extension);
}

std::vector<fs::path> golden_files() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(golden_folder))
        if (entry.path().extension() == ".sql") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// A fenced block of a rule's explanation.
struct Example {
    bool bad = false;
    Change change;
    /// Of a line `-- statistics: orders 50000000 rows, 12000000000 bytes`.
    std::shared_ptr<Statistics> statistics;
    /// Of a line `-- target: mysql-8.0.30`.
    Dialect target;
    /// Of lines `-- option: rows = 2`, as the rule's table in lintel.toml has them.
    std::string options;
};

void read_sizes(const std::string& line, Example& example) {
    std::istringstream words(line.substr(line.find(':') + 1));
    std::string table;
    std::string unit;
    TableStatistics sizes;
    words >> table >> sizes.rows >> unit >> sizes.data_bytes;
    if (!example.statistics) example.statistics = std::make_shared<Statistics>();
    example.statistics->add({{}, table}, sizes);
}

/// Of a line `-- repeat 1017: column_# INT,`.
void repeat(const std::string& line, std::string& text) {
    const std::size_t colon = line.find(':');
    const int times = std::stoi(line.substr(std::string_view("-- repeat ").size()));
    for (int i = 1; i <= times; ++i) {
        std::string one = line.substr(colon + 2);
        if (const std::size_t number = one.find('#'); number != std::string::npos)
            one.replace(number, 1, std::to_string(i));
        text += one + "\n";
    }
}

std::vector<Example> examples_of(std::string_view explanation) {
    std::vector<Example> examples;
    bool inside = false;
    while (!explanation.empty()) {
        const std::size_t end = std::min(explanation.find('\n'), explanation.size());
        const std::string line(explanation.substr(0, end));
        explanation.remove_prefix(std::min(end + 1, explanation.size()));
        if (line == "```sql bad" || line == "```sql good") {
            examples.push_back({line == "```sql bad", {}, {}, {}, {}});
            inside = true;
        } else if (line == "```")
            inside = false;
        else if (inside && line == "-- then") {
            examples.back().change.history = std::exchange(examples.back().change.judged, {});
            examples.back().change.closed = true;
        } else if (inside && line.starts_with("-- statistics: "))
            read_sizes(line, examples.back());
        else if (inside && line.starts_with("-- target: "))
            examples.back().target = parse_target(line.substr(line.find(':') + 2)).value();
        else if (inside && line.starts_with("-- option: "))
            examples.back().options += line.substr(line.find(':') + 2) + "\n";
        else if (inside && line.starts_with("-- repeat "))
            repeat(line, examples.back().change.judged);
        else if (inside)
            examples.back().change.judged += line + "\n";
    }
    return examples;
}

bool reports(const std::vector<Diagnostic>& findings, std::string_view rule) {
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Diagnostic& each) { return each.rule == rule; });
}

std::string listed(const std::vector<Diagnostic>& findings) {
    std::string text;
    for (const Diagnostic& finding : findings) text += finding.rule + ": " + finding.message + "\n";
    return text;
}

TEST_CASE("golden files say what Lintel finds") {
    for (const fs::path& path : golden_files()) {
        const std::string text = read(path);
        const Golden golden = regenerate(text, id_of(path));
        if (update && golden.text != text) std::ofstream(path, std::ios::binary) << golden.text;
        if (update || golden.text == text) continue;
        FAIL_CHECK("the findings of "
                   << fs::relative(path, LINTEL_SOURCE_DIR).string() << " have changed:\n"
                   << unified_diff(text, golden.text) << "If they are right:  " << program
                   << " --update");
    }
}

/// What a branch did to files, and what a tool makes of them, is no matter of SQL:
/// tests/cli/base.transcript, layouts.transcript and conventions.transcript hold these.
bool is_of_files(std::string_view rule) {
    constexpr std::string_view rules[] = {
        "modified-migration",     "out-of-order-migration",    "duplicate-migration-version",
        "mixed-width-versions",   "ignored-migration-file",    "incomplete-down-migration",
        "missing-down-migration", "delimiter-mismatch",        "schema-drift",
        "stale-checksum-file",    "non-idempotent-repeatable", "several-statements-at-once",
    };
    return std::ranges::find(rules, rule) != std::end(rules);
}

TEST_CASE("every rule has a golden file, in which it fires in some case and not in another") {
    for (const Rule* rule : built_in_rules()) {
        if (is_of_files(rule->info.id)) continue;
        const fs::path path = golden_folder / place_of(rule->info, ".sql");
        INFO(path.string());
        CHECK(fs::exists(path));
        if (!fs::exists(path)) continue;
        const Golden golden = regenerate(read(path), rule->info.id);
        CHECK(golden.fires);
        CHECK(golden.is_silent);
    }
    for (const fs::path& path : golden_files()) {
        INFO(path.string());
        CHECK(std::any_of(built_in_rules().begin(), built_in_rules().end(), [&](const Rule* rule) {
            return golden_folder / place_of(rule->info, ".sql") == path;
        }));
    }
}

TEST_CASE("a rule's examples hold") {
    for (const Rule* rule : built_in_rules()) {
        const RuleInfo& info = rule->info;
        const std::vector<Example> examples = examples_of(info.explanation);
        INFO(info.id);
        if (!rule->checks.empty())
            CHECK(std::any_of(examples.begin(), examples.end(),
                              [](const Example& each) { return each.bad; }));
        CHECK(std::any_of(examples.begin(), examples.end(),
                          [](const Example& each) { return !each.bad; }));
        for (const Example& example : examples) {
            Settings settings;
            if (!example.options.empty())
                settings = settings_from(fmt::format("[rules.{}]\n{}", info.id, example.options));
            settings.rules[std::string(info.id)].on = true;
            settings.statistics = example.statistics;
            const Judgement judgement = judge(example.change, settings, example.target);
            INFO(example.change.judged << "\n" << listed(judgement.findings));
            CHECK(reports(judgement.findings, info.id) == example.bad);
            const bool refusals = info.id == "would-fail" || !info.errors.empty();
            CHECK((listed(judgement.refused).empty() || (refusals && example.bad)));
            CHECK(reports(judgement.findings, "syntax-error") ==
                  (example.bad && info.id == "syntax-error"));
        }
    }
}

TEST_CASE("a rule's description is complete") {
    std::set<std::string_view> ids;
    for (const Rule* rule : built_in_rules()) {
        const RuleInfo& info = rule->info;
        INFO(info.id);
        CHECK(ids.insert(info.id).second);
        CHECK(fs::exists(rules_folder / place_of(info, ".cpp")));
        CHECK(info.summary.size() >= 10);
        CHECK(info.summary.size() <= 90);
        CHECK(info.summary.back() != '.');
        CHECK(info.summary.find('\n') == std::string_view::npos);
        CHECK(info.explanation.size() >= 200);
        CHECK(info.explanation.front() == '\n');
        if (!rule->checks.empty()) CHECK(!info.sources.empty());
        for (const std::string_view source : info.sources) CHECK(source.starts_with("https://"));
        for (const OptionInfo* option : info.options) {
            CHECK(!option->name.empty());
            CHECK(!option->help.empty());
        }
    }
}

bool tells_refusals(const Rule& rule) {
    return std::ranges::any_of(rule.checks, [](const Check& check) {
        return std::holds_alternative<CheckFn<ServerError>>(check);
    });
}

/// The rules that tell of an error, as the engine finds them.
std::vector<std::string> tellers_of(const KnownError& known) {
    SourceSet sources;
    sources.add("change.sql", "SELECT 1");
    Settings settings;
    settings.select = {"would-fail"};
    const Dialect dialect;
    Engine engine(built_in_rules(), settings, dialect, sources);
    Step step;
    ServerError error(1049, Span{}, "refused");
    error.number = known.number;
    error.what = known.what;
    step.errors.push_back(error);
    engine.look_at(step);
    std::vector<std::string> rules;
    for (const Diagnostic& finding : engine.findings()) rules.push_back(finding.rule);
    return rules;
}

TEST_CASE("every error that the server can give is told by one rule") {
    for (const KnownError& known : known_errors) {
        INFO(known.number << " " << static_cast<int>(known.what) << " " << known.symbol);
        CHECK((known.symbol.starts_with("ER_") || known.symbol.starts_with("WARN_")));
        std::string expected = "would-fail";
        for (const Rule* rule : built_in_rules())
            for (const ErrorNumber& error : rule->info.errors)
                if (error.value == known.number && error.what == known.what)
                    expected = rule->info.id;
        CHECK(tellers_of(known) == std::vector<std::string>{expected});
    }
}

TEST_CASE("a rule for some of the server's errors is part of the one for all others") {
    for (const Rule* rule : built_in_rules()) {
        const RuleInfo& info = rule->info;
        INFO(info.id);
        CHECK(info.errors.empty() != (info.part_of == "would-fail"));
        CHECK(tells_refusals(*rule) == (!info.errors.empty() || info.id == "would-fail"));
        if (!info.part_of.empty())
            CHECK(std::ranges::any_of(built_in_rules(), [&](const Rule* other) {
                return other->info.id == info.part_of && other->info.part_of.empty();
            }));
    }
}

TEST_CASE("findings end without a full stop") {
    for (const fs::path& path : golden_files()) {
        std::string line;
        std::ifstream file(path);
        while (std::getline(file, line)) {
            if (!line.starts_with('#')) continue;
            INFO(path.string() << "\n" << line);
            CHECK(line.back() != '.');
        }
    }
}

} // namespace
} // namespace lintel::golden

int main(int argc, char** argv) {
    Catch::Session session;
    lintel::golden::program = argv[0];
    session.cli(session.cli() | Catch::clara::Opt(lintel::golden::update)["--update"](
                                    "write the golden files anew"));
    const int wrong = session.applyCommandLine(argc, argv);
    return wrong != 0 ? wrong : session.run();
}

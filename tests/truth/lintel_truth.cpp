// lintel-truth KIND FILE… [--show N] [--dump]: counts where Lintel agrees with what a real server
// answered. The files are described in shared/truth/README.md; this program knows their form and
// nothing of their contents.

#include "grammar/parse.hpp"
#include "grammar/source.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

namespace lintel {
namespace {

using Json = nlohmann::json;

struct Tally {
    std::size_t matched = 0;
    std::size_t judged = 0;
    std::size_t shown = 0;
    std::size_t show = 10;
    bool dump = false;
};

double percent(std::size_t part, std::size_t whole) {
    return whole == 0 ? 100.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

template <class Judge> void for_each_line(const std::vector<std::string>& paths, Judge judge) {
    for (const std::string& path : paths) {
        std::ifstream in(path);
        if (!in) throw std::runtime_error("cannot read " + path);
        for (std::string line; std::getline(in, line);)
            if (!line.empty()) judge(Json::parse(line));
    }
}

/// The whole text as one statement, as PREPARE takes it.
RawStatement whole(const SourceFile& file) {
    return {.span = {file.id(), 0, static_cast<std::uint32_t>(file.text().size())},
            .delimiter = {},
            .bulk_rows = {}};
}

void judge_syntax(const std::vector<std::string>& paths, const Dialect& dialect, Tally& tally) {
    Parser parser(dialect);
    SyntaxTree tree;
    std::size_t valid = 0;
    std::size_t invalid = 0;
    std::size_t accepted_valid = 0;
    std::size_t refused_invalid = 0;
    for_each_line(paths, [&](const Json& line) {
        const SourceFile file(FileId{0}, "statement", line.at("sql").get<std::string>());
        const auto problem = parser.parse(file, whole(file), tree);
        if (tally.dump)
            std::cout << Json{{"src", line.value("src", "")},
                              {"sql", line.at("sql")},
                              {"errno", problem ? 1064 : 0}}
                             .dump()
                      << '\n';
        if (!line.contains("errno")) return;
        const int number = line.at("errno").get<int>();
        const bool server_accepts = number != 1064 && number != 1149;
        ++tally.judged;
        ++(server_accepts ? valid : invalid);
        if (server_accepts != problem.has_value()) {
            ++tally.matched;
            ++(server_accepts ? accepted_valid : refused_invalid);
        } else if (tally.shown++ < tally.show) {
            fmt::print("{}: server {}, Lintel {}: {}\n", line.value("src", ""), number,
                       problem ? problem->message : "accepts",
                       std::string(file.text().substr(0, 300)));
        }
    });
    fmt::print("syntax: matched {} of {} ({:.2f} %)\n", tally.matched, tally.judged,
               percent(tally.matched, tally.judged));
    fmt::print("accepted-valid {} of {}, refused-invalid {} of {}\n", accepted_valid, valid,
               refused_invalid, invalid);
}

} // namespace
} // namespace lintel

int main(int argc, char** argv) {
    CLI::App app{"counts where Lintel agrees with recorded answers of a real server",
                 "lintel-truth"};
    std::string kind;
    std::vector<std::string> files;
    lintel::Tally tally;
    std::string target = "mysql-8.0.40";
    app.add_option("kind", kind, "what the files hold")
        ->required()
        ->check(CLI::IsMember({"syntax"}));
    app.add_option("files", files, "JSON lines")->required();
    app.add_option("--show", tally.show, "how many differences to print");
    app.add_option("--target", target, "the server that answered");
    app.add_flag("--dump", tally.dump, "print what Lintel says of every item as JSON lines");
    CLI11_PARSE(app, argc, argv);
    try {
        const auto dialect = lintel::parse_target(target);
        if (!dialect) throw std::runtime_error("unknown target " + target);
        lintel::judge_syntax(files, *dialect, tally);
    } catch (const std::exception& error) {
        fmt::print(stderr, "lintel-truth: {}\n", error.what());
        return 2;
    }
    return 0;
}

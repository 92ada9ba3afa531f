// lintel-truth KIND FILE… [--show N] [--dump]: counts where Lintel agrees with what a real server
// answered. The files are described in shared/truth/README.md; this program knows their form and
// nothing of their contents. KIND online-ddl-rows takes a table of facts, and ends with 1 where one
// does not hold.

#include "analyzer/catalog/show_create.hpp"
#include "analyzer/migration/migration.hpp"
#include "analyzer/online_ddl/operation.hpp"
#include "analyzer/online_ddl/prediction.hpp"
#include "grammar/parse.hpp"
#include "grammar/source.hpp"
#include "tests/truth/fact_rows.hpp"
#include "tests/truth/simulated_server.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
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

void judge_syntax(const std::vector<std::string>& paths, const Dialect& dialect, Tally& tally) {
    Parser parser(dialect);
    SyntaxTree tree;
    std::size_t valid = 0;
    std::size_t invalid = 0;
    std::size_t accepted_valid = 0;
    std::size_t refused_invalid = 0;
    for_each_line(paths, [&](const Json& line) {
        const SourceFile file(FileId{0}, "statement", line.at("sql").get<std::string>());
        const auto problem = parser.parse(file, whole_statement(file), tree);
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

void show(Tally& tally, const std::string& src, const std::string& sql, const std::string& server,
          const std::string& lintel) {
    if (tally.shown++ < tally.show)
        fmt::print("{}: {}\n  server: {}\n  Lintel: {}\n", src, sql.substr(0, 2000), server,
                   lintel);
}

void judge_tables(const std::vector<std::string>& paths, const Dialect& dialect, Tally& tally) {
    for_each_line(paths, [&](const Json& line) {
        SimulatedServer server(dialect);
        const std::string sql = line.at("sql").get<std::string>();
        const int number = server.run(sql);
        std::string text;
        if (number == 0)
            server.catalog().tables.for_each([&](const ObjectName&, const TablePtr& table) {
                if (table) text = show_create(*table, dialect);
            });
        if (tally.dump) {
            Json said{{"src", line.value("src", "")}, {"sql", sql}, {"errno", number}};
            if (number == 0) said["show"] = text;
            std::cout << said.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
        }
        if (!line.contains("errno")) return;
        ++tally.judged;
        const int answer = line.at("errno").get<int>();
        const std::string shown = line.value("show", "");
        if (answer == number && (answer != 0 || !line.contains("show") || shown == text))
            ++tally.matched;
        else
            show(tally, line.value("src", ""), sql,
                 answer != 0 ? fmt::format("{} {}", answer, line.value("msg", "")) : shown,
                 number != 0 ? std::to_string(number) : text);
    });
    fmt::print("tables: matched {} of {} ({:.2f} %)\n", tally.matched, tally.judged,
               percent(tally.matched, tally.judged));
}

/// Errors that depend on rows or accounts, which are not simulated.
bool is_data_definition(const std::string& sql) {
    std::string word;
    for (const char c : sql) {
        if (std::isalpha(static_cast<unsigned char>(c)) == 0) {
            if (!word.empty()) break;
            continue;
        }
        word += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    }
    return word == "CREATE" || word == "ALTER" || word == "DROP" || word == "RENAME" ||
           word == "TRUNCATE" || word == "USE" || word == "SET";
}

void judge_replay(const std::vector<std::string>& paths, const Dialect& dialect, Tally& tally) {
    std::size_t unjudged = 0;
    std::size_t files = 0;
    std::size_t files_matched = 0;
    auto server = std::make_unique<SimulatedServer>(dialect);
    for_each_line(paths, [&](const Json& line) {
        if (line.contains("sql")) {
            if (line.contains("errno") && line.at("errno").is_null()) return;
            const std::string sql = line.at("sql").get<std::string>();
            const int number = server->run(sql);
            if (tally.dump)
                std::cout << Json{{"src", line.value("src", "")}, {"sql", sql}, {"errno", number}}
                                 .dump(-1, ' ', false, Json::error_handler_t::replace)
                          << '\n';
            if (!line.contains("errno")) return;
            const int answer = line.at("errno").get<int>();
            if (!is_data_definition(sql)) {
                ++unjudged;
                return;
            }
            ++tally.judged;
            if (answer == number)
                ++tally.matched;
            else
                show(tally, line.value("src", ""), sql,
                     fmt::format("{} {}", answer, line.value("msg", "")), std::to_string(number));
            return;
        }
        std::map<std::string, std::string> tables;
        server->catalog().tables.for_each([&](const ObjectName& name, const TablePtr& table) {
            const TablePtr* hidden = server->catalog().hidden.find(name);
            const TablePtr& kept = table && table->temporary && hidden != nullptr ? *hidden : table;
            if (kept && !kept->temporary && !is_system_database(name.schema))
                tables[name.schema + "." + name.name] = show_create(*kept, dialect);
        });
        if (tally.dump)
            std::cout << Json{{"file", line.at("file")}, {"tables", tables}}.dump(
                             -1, ' ', false, Json::error_handler_t::replace)
                      << '\n';
        if (line.contains("tables")) {
            ++files;
            const auto wanted = line.at("tables").get<std::map<std::string, std::string>>();
            if (wanted == tables) {
                ++files_matched;
            } else {
                for (const auto& [name, text] : wanted)
                    if (!tables.contains(name) || tables[name] != text)
                        show(tally, line.at("file").get<std::string>(), name, text,
                             tables.contains(name) ? tables[name] : "no such table");
                for (const auto& [name, text] : tables)
                    if (!wanted.contains(name))
                        show(tally, line.at("file").get<std::string>(), name, "no such table",
                             text);
            }
        }
        server = std::make_unique<SimulatedServer>(dialect);
    });
    fmt::print("files' final tables: matched {} of {} ({:.2f} %); {} statements not judged\n",
               files_matched, files, percent(files_matched, files), unjudged);
    fmt::print("replay: matched {} of {} ({:.2f} %)\n", tally.matched, tally.judged,
               percent(tally.matched, tally.judged));
}

/// Whether InnoDB's table id changes: other engines' tables, and temporary ones, have none.
bool new_table_id(const Prediction& prediction, const Step& step) {
    const Alteration alteration = *alteration_of(step, Dialect{});
    if (alteration.before->temporary || alteration.before->engine != "innodb") return false;
    return prediction.storage != Storage::kept;
}

/// The server that gave an answer: `8.0.40`, `10.11.19-MariaDB-…`.
Dialect server_of(const Json& line, const Dialect& otherwise) {
    std::string version = line.value("server", "");
    if (const auto at = version.find("-MariaDB"); at != std::string::npos)
        version = "mariadb-" + version.substr(0, at);
    return parse_target(version).value_or(otherwise);
}

void judge_online_ddl(const std::vector<std::string>& paths, const Dialect& target, Tally& tally) {
    for_each_line(paths, [&](const Json& line) {
        const Dialect dialect = server_of(line, target);
        SimulatedServer server(dialect);
        for (const char* part : {"set", "schema"})
            if (line.contains(part))
                for (const Json& sql : line.at(part)) server.run(sql.get<std::string>());
        const std::string sql = line.at("alter").get<std::string>();
        const Catalog catalog = server.catalog();
        const Session session = server.session();
        const Step step = server.step(sql);
        const auto& prediction = step.prediction;
        Json said{{"id", line.value("id", "")}, {"alter", sql}};
        if (server.error() != 0)
            said["error"] = server.error();
        else if (prediction)
            said["rebuilds"] = new_table_id(*prediction, step);
        if (!said.contains("error") && line.contains("accepts"))
            for (const auto& [pair, answer] : line.at("accepts").items()) {
                server.restore(catalog, session);
                const int number = server.run(with_clauses(sql, step.statement, pair));
                said["accepts"][pair] = number == 0 ? Json(true) : Json(number);
            }
        if (tally.dump)
            std::cout << said.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
        if (!line.contains("error") && !line.contains("accepts")) return;
        ++tally.judged;
        std::string difference;
        if (line.contains("error") || said.contains("error")) {
            const int answer = line.contains("error") ? line.at("error").at(0).get<int>() : 0;
            const int number = said.value("error", 0);
            if (answer != number) difference = fmt::format("error {}, Lintel {}", answer, number);
        } else {
            const Json& rebuilds = line.at("rebuilds");
            if (!rebuilds.is_null() && said.value("rebuilds", Json()) != rebuilds)
                difference = fmt::format("rebuilds {}, Lintel {}", rebuilds.dump(),
                                         said.value("rebuilds", Json()).dump());
            for (const auto& [pair, answer] : line.at("accepts").items()) {
                const bool accepted = answer == Json(true);
                const Json& ours = said.at("accepts").at(pair);
                if ((ours == Json(true)) != accepted)
                    difference += fmt::format("{}{} {}, Lintel {}", difference.empty() ? "" : "; ",
                                              pair, accepted ? "yes" : answer.dump(), ours.dump());
            }
        }
        if (difference.empty())
            ++tally.matched;
        else if (tally.shown++ < tally.show)
            fmt::print("{}: {}\n  {}\n  {}\n", line.value("id", ""), sql, line.at("schema").dump(),
                       difference);
    });
    fmt::print("online-ddl: matched {} of {} ({:.2f} %)\n", tally.matched, tally.judged,
               percent(tally.matched, tally.judged));
}

/// Facts gathered from documents, each with its server: what it does with the statement as written.
void judge_online_ddl_facts(const std::vector<std::string>& paths, Tally& tally) {
    for_each_line(paths, [&](const Json& line) {
        Dialect dialect = server_of({{"server", line.at("version")}}, Dialect{});
        Simulation simulation;
        simulation.dialect = dialect;
        simulation.catalog.closed = true;
        const std::string mode = line.value("sql_mode", "strict (default)");
        if (!mode.starts_with("strict") && !mode.starts_with("default"))
            dialect.sql_mode = SqlMode::from_value(mode);
        simulation.session.sql_mode = dialect.sql_mode;
        simulation.session.foreign_key_checks = line.value("foreign_key_checks", 1) == 1;
        simulation.session.old_alter_table = line.value("old_alter_table", 0) == 1;
        SourceSet sources;
        const std::string alter = line.at("alter").get<std::string>();
        const SourceFile& file =
            sources.add("case", line.at("schema").get<std::string>() + "\n" + alter);
        Step last;
        const ReadResult read =
            run({{&file, true}}, simulation, [&](const Step& step) { last = step; });
        const auto& prediction = last.prediction;
        const int number = !read.problems.empty() ? 1064
                           : last.errors.empty()  ? 0
                                                  : last.errors.front().number;
        std::string difference;
        const std::string algorithm = line.at("algorithm").get<std::string>();
        if (algorithm == "ERROR" || number != 0) {
            const Json wanted = line.contains("errno") ? line.at("errno") : Json();
            if (algorithm != "ERROR" || (!wanted.is_null() && wanted != Json(number)))
                difference = fmt::format("{} {}, Lintel {}", algorithm, wanted.dump(), number);
        } else if (!prediction) {
            difference = "no prediction";
        } else if (prediction->algorithm == Algorithm::copy
                       ? algorithm != "COPY"
                       : name_of(prediction->algorithm) != algorithm) {
            difference = fmt::format("{}, Lintel {}", algorithm, name_of(prediction->algorithm));
        } else if (line.at("rebuild").is_boolean() &&
                   line.at("rebuild").get<bool>() != prediction->rebuilds()) {
            difference = fmt::format("rebuild {}", line.at("rebuild").dump());
        } else if (line.at("lock").is_string() &&
                   line.at("lock").get<std::string>() != name_of(prediction->lock)) {
            difference = fmt::format("lock {}, Lintel {}", line.at("lock").dump(),
                                     name_of(prediction->lock));
        }
        ++tally.judged;
        if (difference.empty())
            ++tally.matched;
        else
            show(tally, line.at("id").get<std::string>() + " " + line.value("version", ""),
                 line.at("schema").get<std::string>() + " " + alter, difference, "");
    });
    fmt::print("online-ddl-facts: matched {} of {} ({:.2f} %)\n", tally.matched, tally.judged,
               percent(tally.matched, tally.judged));
}

/// Whether every line of the tables holds.
bool judge_online_ddl_rows(const std::vector<std::string>& paths) {
    FactRows all;
    for (const std::string& path : paths) {
        const FactRows one = judge_fact_rows(path);
        all.held += one.held;
        all.judged += one.judged;
    }
    fmt::print("online-ddl-rows: matched {} of {} ({:.2f} %)\n", all.held, all.judged,
               percent(all.held, all.judged));
    return all.held == all.judged;
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
        ->check(CLI::IsMember(
            {"syntax", "tables", "replay", "online-ddl", "online-ddl-facts", "online-ddl-rows"}));
    app.add_option("files", files, "JSON lines, or tables of facts")->required();
    app.add_option("--show", tally.show, "how many differences to print");
    app.add_option("--target", target, "the server that answered");
    app.add_flag("--dump", tally.dump, "print what Lintel says of every item as JSON lines");
    CLI11_PARSE(app, argc, argv);
    try {
        const auto dialect = lintel::parse_target(target);
        if (!dialect) throw std::runtime_error("unknown target " + target);
        if (kind == "syntax")
            lintel::judge_syntax(files, *dialect, tally);
        else if (kind == "tables")
            lintel::judge_tables(files, *dialect, tally);
        else if (kind == "replay")
            lintel::judge_replay(files, *dialect, tally);
        else if (kind == "online-ddl-facts")
            lintel::judge_online_ddl_facts(files, tally);
        else if (kind == "online-ddl-rows")
            return lintel::judge_online_ddl_rows(files) ? 0 : 1;
        else
            lintel::judge_online_ddl(files, *dialect, tally);
    } catch (const std::exception& error) {
        fmt::print(stderr, "lintel-truth: {}\n", error.what());
        return 2;
    }
    return 0;
}

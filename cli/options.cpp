#include "cli/options.hpp"

#include "built_commit.hpp"

#include "cli/error.hpp"
#include "cli/report/report.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <sstream>

namespace lintel {
namespace {

/// The parser and what it fills in.
struct CommandLine {
    CLI::App app{
        "Finds what is wrong with MySQL schemas and migrations before they reach the server.",
        "lintel"};
    CLI::App* check = nullptr;
    CLI::App* plan = nullptr;
    CLI::App* schema = nullptr;
    CLI::App* graph = nullptr;
    CLI::App* diff = nullptr;
    CLI::App* init = nullptr;
    CLI::App* merge = nullptr;
    CLI::App* rules = nullptr;
    CLI::App* lsp = nullptr;
    CLI::App* completions = nullptr;
    CLI::App* man = nullptr;
    CLI::App* explain = nullptr;
    CheckOptions check_options;
    PlanOptions plan_options;
    SchemaOptions schema_options;
    GraphOptions graph_options;
    DiffOptions diff_options;
    InitOptions init_options;
    MergeOptions merge_options;
    RulesOptions rules_options;
    ExplainOptions explain_options;
    LspOptions lsp_options;
    CompletionsOptions completions_options;
    std::string fail_on;
    std::string color = "auto";
    std::string progress = "auto";
};

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (const Format& format : formats()) names.emplace_back(format.name);
    return names;
}

/// Refuses all but these words, listing them in the help.
CLI::Option* among(CLI::Option* option, const std::vector<std::string>& words) {
    const auto refuse = [words](const std::string& word) {
        if (std::ranges::find(words, word) != words.end()) return std::string{};
        return fmt::format("`{}` is not one of {}", word, fmt::join(words, ", "));
    };
    return option->check(refuse)->type_name(fmt::format("{}", fmt::join(words, "|")));
}

void describe_statistics(CLI::App& app, std::optional<std::string>& file) {
    app.add_option("--stats", file,
                   "Rows and bytes of the tables; `lintel explain statistics` says how to get them")
        ->type_name("FILE");
}

/// The server and the configuration, which most commands take.
template <class Options>
void describe_settings(CLI::App& app, Options& options, const std::string& what_target_does) {
    app.add_option("--target", options.target, what_target_does)->type_name("SERVER");
    app.add_option("--config", options.config,
                   "Use this configuration instead of the nearest lintel.toml")
        ->type_name("FILE");
}

void describe_input(CLI::App& app, CheckOptions& options) {
    app.add_option(
           "PATH", options.paths,
           "Files and directories; '-' reads standard input. Without any, what lintel.toml names")
        ->type_name("");
    app.add_option("--schema", options.schema,
                   "What exists already: a dump, or a directory of CREATE statements or migrations")
        ->type_name("PATH");
    app.add_option("--queries", options.queries,
                   "Statements of the application that must go on working afterwards")
        ->type_name("PATH");
    CLI::Option* only =
        app.add_option("--new", options.new_paths, "Judge only these; all other files are history");
    only->type_name("PATH");
    app.add_option("--base", options.base,
                   "Judge only what is new since the branch left this commit: files and lines")
        ->type_name("COMMIT")
        ->excludes(only);
    describe_statistics(app, options.stats);
    app.add_option("--stdin-filename", options.stdin_filename,
                   "The name standard input goes by in reports and settings")
        ->type_name("NAME");
    describe_settings(app, options,
                      "The server to judge for: mysql-8.4 (default), mysql-8.0.36, mysql-5.7, ...");
}

void describe_rules(CLI::App& app, CommandLine& line) {
    app.add_option("--select", line.check_options.select, "Run only these rules or categories")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("RULE,...");
    app.add_option("--ignore", line.check_options.ignore, "Do not run these rules or categories")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("RULE,...");
    app.add_option("--baseline", line.check_options.baseline,
                   "Do not report the findings that this file holds")
        ->type_name("FILE");
    app.add_option("--write-baseline", line.check_options.write_baseline,
                   "Write the findings of today to a file for --baseline, and report nothing")
        ->type_name("FILE");
    among(app.add_option("--fail-on", line.fail_on,
                         "Exit with 1 from this severity on (default: error)"),
          {"error", "warning", "note", "never"});
}

void describe_output(CLI::App& app, CommandLine& line) {
    CheckOptions& options = line.check_options;
    among(app.add_option("--format", options.format,
                         "How to report (default: text; github in GitHub Actions, azure in Azure "
                         "Pipelines)"),
          format_names());
    app.add_option("--output", options.outputs,
                   "Write the report to a file, or one more of another format, as in "
                   "sarif=lintel.sarif")
        ->type_name("[FORMAT=]FILE")
        ->allow_extra_args(false);
    app.add_flag("--quiet,-q", options.quiet, "One line for each finding and nothing else");
    app.add_flag("--statistics", options.statistics,
                 "Count findings by rule, and say how long the work took");
    app.add_flag("--show-suppressed", options.show_suppressed,
                 "Show also what allowances and the baseline take away");
    app.add_flag("--sarif-provenance", options.sarif_provenance,
                 "Say in SARIF which repository, commit and branch were looked at");
    among(app.add_option("--color", line.color, "Colour the report (default: auto)"),
          {"auto", "always", "never"});
    among(app.add_option("--progress", line.progress,
                         "Say on standard error how far a long run is (default: auto, on a "
                         "terminal)"),
          {"auto", "always", "never"});
}

void describe_fixes(CLI::App& app, CheckOptions& options) {
    CLI::Option* fix = app.add_flag("--fix", options.fix,
                                    "Write the files anew with what can be fixed, then report what "
                                    "is left");
    app.add_flag("--dry-run", options.dry_run, "With --fix: only show what would change, as a diff")
        ->needs(fix);
    app.add_flag("--unsafe-fixes", options.unsafe_fixes,
                 "With --fix: also what may change the meaning, to be read before it is run")
        ->needs(fix);
}

void describe_source(CLI::App& app, SchemaOptions& options,
                     const std::vector<std::string>& formats) {
    app.add_option("PATH", options.paths,
                   "Files and directories; '-' reads standard input. Without any, what "
                   "lintel.toml names")
        ->type_name("");
    app.add_option("--schema", options.schema, "What exists already")->type_name("PATH");
    describe_settings(app, options, "The server whose words to use");
    among(app.add_option("--format", options.format,
                         fmt::format("How to print it (default: {})", options.format)),
          formats);
    app.add_option("--output", options.output, "Write it to a file")->type_name("FILE");
}

void describe_plan(CLI::App& app, PlanOptions& options) {
    describe_source(app, options.source, {"text", "json", "markdown"});
    app.add_option("--new", options.new_paths, "Plan only these; all other files are history")
        ->type_name("PATH");
    describe_statistics(app, options.source.statistics);
}

void describe_graph(CLI::App& app, GraphOptions& options) {
    describe_source(app, options.source, {"dot", "mermaid", "json", "html"});
    among(app.add_option("--level", options.level, "What to draw (default: tables)"),
          {"tables", "columns"});
    app.add_option("--focus", options.focus,
                   "Only this table, view, program or table.column and what is near it")
        ->type_name("OBJECT");
    app.add_option("--depth", options.depth, "How many steps from the focus (default: 1)")
        ->type_name("N");
}

void describe_diff(CLI::App& app, CommandLine& line) {
    DiffOptions& options = line.diff_options;
    app.add_option("FROM", options.from,
                   "A file, a directory of CREATE statements or migrations, or '-'")
        ->required()
        ->type_name("");
    app.add_option("TO", options.to, "What it is to become, named the same way")
        ->required()
        ->type_name("");
    app.add_option("--rename", options.renames,
                   "Rename a table or column rather than drop it and add another: "
                   "users.name=users.full_name, may be given several times")
        ->allow_extra_args(false)
        ->type_name("OLD=NEW");
    describe_settings(app, options, "The server that runs the statements");
    among(app.add_option("--format", options.format, "How to print it (default: sql)"),
          {"sql", "json", "markdown", "text"});
    app.add_option("--output", options.output, "Write it to a file")->type_name("FILE");
    among(app.add_option("--color", line.color, "Colour the text (default: auto)"),
          {"auto", "always", "never"});
    app.footer("Exit status: 0 no difference, 1 differences, 2 the run itself failed.");
}

void describe_merge(CLI::App& app, MergeOptions& options) {
    app.add_option("BASE", options.base, "The schema that both sides began with")
        ->required()
        ->type_name("");
    app.add_option("OURS", options.ours, "What the one side made of it")->required()->type_name("");
    app.add_option("THEIRS", options.theirs, "What the other side made of it")
        ->required()
        ->type_name("");
    describe_settings(app, options, "The server whose words to use");
    among(app.add_option("--format", options.format,
                         "What to print: what was done and what is in conflict, or with sql the "
                         "merged schema (default: text)"),
          {"text", "json", "sql"});
    app.add_option("--output", options.output,
                   "Write the merged schema to a file, what is in conflict between markers")
        ->type_name("FILE");
    app.footer("Exit status: 0 merged, 1 conflicts, 2 the run itself failed.");
}

void describe_lsp(CLI::App& app, LspOptions& options) {
    describe_settings(app, options, "The server to judge for, instead of what lintel.toml says");
    app.add_flag("--open-files", options.open_files,
                 "Report findings of open files alone, not of the whole project");
    app.add_flag("--stdio", options.standard_streams,
                 "Use standard input and output, as is done in any case");
    app.add_option("--clientProcessId", options.client_process,
                   "Taken for clients that pass it; the server ends with its input")
        ->type_name("ID");
}

std::unique_ptr<CommandLine> describe() {
    auto line = std::make_unique<CommandLine>();
    line->app.set_version_flag("--version",
                               fmt::format("lintel {}\ncommit {}\ngrammar for {} (ANTLR {})",
                                           LINTEL_VERSION, built_commit, LINTEL_TARGETS,
                                           LINTEL_ANTLR),
                               "Print what was built and exit");
    line->app.require_subcommand(1);
    line->check = line->app.add_subcommand("check", "Lint files and directories");
    describe_input(*line->check, line->check_options);
    describe_rules(*line->check, *line);
    describe_fixes(*line->check, line->check_options);
    describe_output(*line->check, *line);
    line->check->footer(
        "Exit status: 0 nothing at or above --fail-on, 1 findings, 2 the run itself failed.");
    line->plan = line->app.add_subcommand(
        "plan", "What each statement will do to the server, and the way back");
    describe_plan(*line->plan, line->plan_options);
    line->schema =
        line->app.add_subcommand("schema", "The schema as it stands after all statements");
    describe_source(*line->schema, line->schema_options, {"sql", "json"});
    line->graph = line->app.add_subcommand("graph", "Who needs whom: tables, views, programs");
    describe_graph(*line->graph, line->graph_options);
    line->diff = line->app.add_subcommand(
        "diff", "Where two schemas differ, and the statements that make one into the other");
    describe_diff(*line->diff, *line);
    line->init =
        line->app.add_subcommand("init", "Set up Lintel for the repository of the current folder");
    line->init->add_flag("--merge-driver", line->init_options.merge_driver,
                         "Instead: let git merge schema files with `lintel merge`");
    line->init->add_flag("--dry-run", line->init_options.dry_run, "Only say what would be written");
    line->merge = line->app.add_subcommand(
        "merge", "What two sides did to a schema together, and where they are in conflict");
    describe_merge(*line->merge, line->merge_options);
    line->rules =
        line->app.add_subcommand("rules", "Every rule: name, severity, category, fixable");
    among(line->rules->add_option("--format", line->rules_options.format,
                                  "How to list them (default: text)"),
          {"text", "json", "markdown", "schema"});
    line->explain = line->app.add_subcommand(
        "explain", "What a rule means, why it matters, how to do it right");
    line->explain
        ->add_option("RULE", line->explain_options.rule,
                     "The rule's name, or `statistics` for the query behind --stats")
        ->required()
        ->type_name("");
    line->lsp = line->app.add_subcommand(
        "lsp", "Language server for editors, on standard input and output");
    describe_lsp(*line->lsp, line->lsp_options);
    line->completions =
        line->app.add_subcommand("completions", "What a shell completes, to be put where it looks");
    among(line->completions->add_option("SHELL", line->completions_options.shell, "The shell"),
          {"bash", "zsh", "fish"})
        ->required();
    line->man = line->app.add_subcommand("man", "The manual page, for `man -l -`");
    return line;
}

/// All commands that a user can name.
std::vector<const CLI::App*> subcommands(const CommandLine& line) {
    return {line.check, line.plan,  line.schema,  line.graph, line.diff,        line.merge,
            line.init,  line.rules, line.explain, line.lsp,   line.completions, line.man};
}

const CLI::App& named_subcommand(const CommandLine& line) {
    for (const CLI::App* command : subcommands(line))
        if (command->parsed()) return *command;
    return line.app;
}

/// CLI11 says of a misspelt command only that one is required.
void require_known_command(const CommandLine& line, std::string_view word) {
    if (word.empty() || word.starts_with('-')) return;
    std::vector<std::string_view> names;
    for (const CLI::App* command : subcommands(line)) names.push_back(command->get_name());
    if (std::ranges::find(names, word) != names.end()) return;
    const std::string nearest = did_you_mean(word, names);
    throw Error(fmt::format(
        "unknown command `{}`; {}", word,
        nearest.empty() ? fmt::format("it is one of `{}`", fmt::join(names, "`, `")) : nearest));
}

/// Subcommands are shown with the program's name before theirs.
std::string help_of(const CommandLine& line, const CLI::App& command) {
    return &command == &line.app ? command.help() : command.help("lintel");
}

When when_named(std::string_view word) {
    if (word == "always") return When::always;
    return word == "never" ? When::never : When::when_terminal;
}

} // namespace

Command read_command_line(int argc, const char* const* argv) {
    const auto line = describe();
    if (argc <= 1) return ShowText{line->app.help(), 2};
    require_known_command(*line, argv[1]);
    try {
        line->app.parse(argc, argv);
    } catch (const CLI::CallForVersion&) {
        return ShowText{line->app.version() + '\n'};
    } catch (const CLI::Success&) { // help was asked for
        return ShowText{help_of(*line, named_subcommand(*line))};
    } catch (const CLI::ParseError& wrong) {
        const CLI::App& command = named_subcommand(*line);
        const std::string name = &command == &line->app ? "lintel" : "lintel " + command.get_name();
        throw Error(fmt::format("{}\nrun `{} --help` for what it takes", wrong.what(), name));
    }
    if (line->plan->parsed()) return std::move(line->plan_options);
    if (line->schema->parsed()) return std::move(line->schema_options);
    if (line->graph->parsed()) return std::move(line->graph_options);
    if (line->diff->parsed()) {
        line->diff_options.color = when_named(line->color);
        return std::move(line->diff_options);
    }
    if (line->init->parsed()) return line->init_options;
    if (line->merge->parsed()) return std::move(line->merge_options);
    if (line->rules->parsed()) return std::move(line->rules_options);
    if (line->explain->parsed()) return std::move(line->explain_options);
    if (line->lsp->parsed()) return std::move(line->lsp_options);
    if (line->completions->parsed()) return std::move(line->completions_options);
    if (line->man->parsed()) return ManOptions{};
    CheckOptions& options = line->check_options;
    if (!line->fail_on.empty()) options.fail_on = parse_fail_on(line->fail_on);
    options.color = when_named(line->color);
    options.progress = when_named(line->progress);
    return std::move(options);
}

std::vector<CommandDescription> describe_commands() {
    const auto line = describe();
    std::vector<CommandDescription> commands;
    for (const CLI::App* command : subcommands(*line)) {
        CommandDescription& one = commands.emplace_back();
        one.name = command->get_name();
        one.text = command->get_description();
        one.footer = command->get_footer();
        for (const CLI::Option* option : command->get_options()) {
            OptionDescription& described = one.options.emplace_back();
            for (const std::string& name : option->get_snames())
                described.names.push_back("-" + name);
            for (const std::string& name : option->get_lnames())
                described.names.push_back("--" + name);
            if (described.names.empty()) described.names.push_back(option->get_name(true));
            described.text = option->get_description();
            if (option->get_items_expected_max() > 0) described.value = option->get_type_name();
            if (described.value.find('|') != std::string::npos) {
                std::istringstream words(described.value);
                for (std::string word; std::getline(words, word, '|');)
                    described.choices.push_back(word);
            }
        }
    }
    return commands;
}

std::string check_help() { return describe()->check->help("lintel"); }

} // namespace lintel

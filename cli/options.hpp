#pragma once

#include "cli/config_file.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lintel {

struct CheckOptions {
    std::vector<std::string> paths;
    std::vector<std::string> new_paths;
    std::string schema;
    std::vector<std::string> queries;
    std::string config;
    std::string target;
    std::optional<std::string> stats{""}; ///< a file with the sizes of tables
    std::string format;                   ///< empty: as the surroundings suggest
    std::vector<std::string> outputs;     ///< `FILE` or `FORMAT=FILE`
    std::vector<std::string> select;
    std::vector<std::string> ignore;
    std::optional<FailOn> fail_on;
    std::string stdin_filename;
    When color = When::when_terminal;
    std::string base;           ///< a commit; empty: all is judged
    std::string baseline;       ///< empty: what the configuration names
    std::string write_baseline; ///< empty: none is written
    bool fix = false;
    bool dry_run = false;
    bool unsafe_fixes = false;
    bool statistics = false;
    bool quiet = false;
    bool show_suppressed = false;
    bool sarif_provenance = false;
    When progress = When::when_terminal;
};

struct SchemaOptions {
    std::vector<std::string> paths;
    std::string schema;
    std::string config;
    std::string target;
    std::string format = "sql";
    std::string output; ///< empty: standard output
    /// A file with the sizes of tables; nothing where they are not asked for.
    std::optional<std::string> statistics{};
    /// The paths hold what is there already: no given schema comes before them, and none of it is
    /// judged.
    bool whole = false;
    std::string database{}; ///< in use at the start
    bool graph = true;      ///< false where nobody asks what needs what
};

struct GraphOptions {
    SchemaOptions source{.format = "dot"};
    std::string level = "tables";
    std::string focus;
    std::size_t depth = 1;
};

struct PlanOptions {
    SchemaOptions source{.format = "text", .statistics = ""};
    std::vector<std::string> new_paths;
};

struct InitOptions {
    bool merge_driver = false;
    bool dry_run = false;
};

struct MergeOptions {
    std::string base;
    std::string ours;
    std::string theirs;
    std::string config;
    std::string target;
    std::string format = "text";
    std::string output; ///< empty: the merged schema is not written
};

struct DiffOptions {
    std::string from;
    std::string to;
    std::vector<std::string> renames;
    std::string config;
    std::string target;
    std::string format = "sql";
    std::string output; ///< empty: standard output
    When color = When::when_terminal;
};

struct RulesOptions {
    std::string format = "text";
};

struct ExplainOptions {
    std::string rule;
};

struct LspOptions {
    std::string config;
    std::string target;
    bool open_files = false;       ///< findings in open files alone
    bool standard_streams = false; ///< clients say so; there is nothing else
    std::string client_process;    ///< likewise; the end of its output ends the server
};

/// What is written for the shells and `man`, from the same definitions as --help.
struct CompletionsOptions {
    std::string shell;
};
struct ManOptions {};

/// Text to show and the status to end with: help, the version.
struct ShowText {
    std::string text;
    int exit_status = 0;
};

using Command = std::variant<CheckOptions, PlanOptions, SchemaOptions, GraphOptions, DiffOptions,
                             MergeOptions, InitOptions, RulesOptions, ExplainOptions, LspOptions,
                             CompletionsOptions, ManOptions, ShowText>;

/// Reads the command line. Wrong usage is an Error that says what is wrong and where help is.
Command read_command_line(int argc, const char* const* argv);

/// An option or argument of a command.
struct OptionDescription {
    std::vector<std::string> names;   ///< `--quiet`, `-q`; one without dashes for an argument
    std::string value;                ///< `FILE`; empty for a flag
    std::vector<std::string> choices; ///< the values it takes, where they are few
    std::string text;

    bool is_argument() const { return !names.front().starts_with('-'); }
};

struct CommandDescription {
    std::string name;
    std::string text;
    std::string footer;
    std::vector<OptionDescription> options;
};

/// All commands, as --help describes them.
std::vector<CommandDescription> describe_commands();

/// What `lintel check --help` says.
std::string check_help();

} // namespace lintel

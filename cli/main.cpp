#include "cli/commands/check.hpp"
#include "cli/commands/diff.hpp"
#include "cli/commands/explain.hpp"
#include "cli/commands/graph.hpp"
#include "cli/commands/init.hpp"
#include "cli/commands/lsp.hpp"
#include "cli/commands/merge.hpp"
#include "cli/commands/plan.hpp"
#include "cli/commands/rules.hpp"
#include "cli/commands/schema.hpp"
#include "cli/error.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/shell/completions.hpp"
#include "cli/shell/man_page.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <variant>

namespace {

struct Perform {
    int operator()(const lintel::CheckOptions& options) const { return lintel::check(options); }
    int operator()(const lintel::PlanOptions& options) const { return lintel::plan(options); }
    int operator()(const lintel::SchemaOptions& options) const { return lintel::schema(options); }
    int operator()(const lintel::GraphOptions& options) const { return lintel::graph(options); }
    int operator()(const lintel::InitOptions& options) const { return lintel::init(options); }
    int operator()(const lintel::MergeOptions& options) const { return lintel::merge(options); }
    int operator()(const lintel::DiffOptions& options) const { return lintel::diff(options); }
    int operator()(const lintel::RulesOptions& options) const {
        return lintel::list_rules(options.format);
    }
    int operator()(const lintel::ExplainOptions& options) const {
        return lintel::explain(options.rule);
    }
    int operator()(const lintel::LspOptions& options) const {
        return lintel::serve_language(options);
    }
    int operator()(const lintel::CompletionsOptions& options) const {
        lintel::write_standard_output(
            lintel::completions(options.shell, lintel::describe_commands()));
        return 0;
    }
    int operator()(const lintel::ManOptions&) const {
        lintel::write_standard_output(lintel::man_page(lintel::describe_commands()));
        return 0;
    }
    int operator()(const lintel::ShowText& show) const {
        if (show.exit_status == 0)
            lintel::write_standard_output(show.text);
        else
            std::fputs(show.text.c_str(), stderr);
        return show.exit_status;
    }
};

} // namespace

int main(int argc, char** argv) {
    try {
        return std::visit(Perform{}, lintel::read_command_line(argc, argv));
    } catch (const lintel::Error& error) {
        fmt::print(stderr, "lintel: {}\n", error.what());
    } catch (const std::exception& error) {
        fmt::print(stderr, "lintel: internal error: {}\n", error.what());
    }
    return 2;
}

#include "cli/schema_run.hpp"

#include "cli/config_file.hpp"
#include "cli/declared_schema.hpp"
#include "cli/error.hpp"
#include "cli/file_tree.hpp"
#include "cli/input.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace lintel {
namespace {

using OnStep = std::function<void(const Step&, const SchemaRun&)>;

void read(const InputChain& inputs, SchemaRun& result, const OnStep& on_step) {
    std::vector<ChainFile> chain;
    for (const InputFile& input : inputs) {
        if (input.undo) continue;
        std::string reason;
        const SourceFile* file = open_source(result.sources, input.path, "<stdin>", reason);
        if (file == nullptr)
            result.failures.push_back(fmt::format("{}: {}", input.path, reason));
        else
            chain.push_back({file, input.judged});
    }
    run(chain, result.simulation, [&](const Step& step) {
        const bool unparsed = std::holds_alternative<ast::Unparsed>(step.statement.node);
        if (unparsed || !step.errors.empty()) ++result.refused;
        result.graph.follow(step);
        if (on_step) on_step(step, result);
    });
}

} // namespace

SchemaRun run_schema(const SchemaOptions& options, const std::vector<std::string>& new_paths,
                     const OnStep& on_step) {
    const Configuration configuration = configured(
        {options.paths, options.schema, options.config, options.target, options.statistics}, {},
        built_in_rules());
    if (configuration.paths.empty())
        throw Error("name the files or directories, or `-` for standard input\nrun `lintel --help` "
                    "for what it takes");
    const Inputs inputs =
        find_inputs({.paths = configuration.paths,
                     .new_paths = new_paths,
                     .schema = options.whole ? std::string{} : configuration.schema});
    SchemaRun result;
    result.failures = inputs.failures;
    result.statistics = configuration.settings.statistics;
    result.simulation.dialect = configuration.target;
    result.simulation.session.sql_mode = configuration.target.sql_mode;
    result.simulation.session.database = options.database;
    InputChain schema;
    for (const std::string& path : inputs.schema) schema.push_back({path, false});
    read(schema, result, on_step);
    std::vector<InputChain> chains = join_declared_files(inputs.chains, configuration.target);
    if (!new_paths.empty()) leave_out_history(chains);
    for (InputChain& chain : chains) {
        if (options.whole)
            for (InputFile& input : chain) input.judged = false;
        read(chain, result, on_step);
    }
    return result;
}

int finish(const SchemaRun& run) {
    for (const std::string& failure : run.failures) fmt::print(stderr, "lintel: {}\n", failure);
    if (run.refused != 0)
        fmt::print(stderr, "lintel: {} statement{} left out: `lintel check` says why\n",
                   run.refused, run.refused == 1 ? " was" : "s were");
    return run.failures.empty() ? 0 : 2;
}

} // namespace lintel

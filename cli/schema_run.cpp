#include "cli/schema_run.hpp"

#include "cli/config_file.hpp"
#include "cli/declared_schema.hpp"
#include "cli/error.hpp"
#include "cli/file_tree.hpp"
#include "cli/input.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdio>
#include <future>
#include <utility>

namespace lintel {
namespace {

using OnStep = std::function<void(const Step&, const SchemaRun&)>;

std::string why_refused(const Step& step, const SourceSet& sources) {
    const Span span = step.errors.empty() ? step.statement.span : step.errors.front().span;
    const SourceFile& file = sources[span.file];
    return fmt::format("{}:{}: {}", file.path(), file.locate(span.begin).line,
                       step.errors.empty() ? "the statement cannot be read"
                                           : step.errors.front().message);
}

SchemaRun started(const Dialect& target, SourceSet sources) {
    SchemaRun run;
    run.sources = std::move(sources);
    run.simulation.dialect = target;
    run.simulation.session.sql_mode = target.sql_mode;
    return run;
}

/// The chain's files that can be read; the others are failures.
std::vector<ChainFile> opened(const InputChain& inputs, const FileTree& files, SourceSet& sources,
                              std::vector<std::string>& failures) {
    std::vector<ChainFile> chain;
    for (const InputFile& input : inputs.files) {
        if (input.undo || input.passed_over) continue;
        std::string reason;
        const SourceFile* file = files.open_source(sources, input.path, "<stdin>", reason);
        if (file == nullptr)
            failures.push_back(fmt::format("{}: {}", input.path, reason));
        else
            chain.push_back({file, input.judged});
    }
    return chain;
}

void read(const std::vector<ChainFile>& chain, const SourceSet& sources, SchemaRun& result,
          const OnStep& on_step = nullptr, bool graph = true) {
    run(chain, result.simulation, [&](const Step& step) {
        const bool unparsed = std::holds_alternative<ast::Unparsed>(step.statement.node);
        if (unparsed || !step.errors.empty()) {
            if (result.refused++ == 0) result.refusal = why_refused(step, sources);
        }
        if (graph) result.graph.follow(step);
        if (on_step) on_step(step, result);
    });
}

void read(const InputChain& inputs, const FileTree& files, SchemaRun& result, const OnStep& on_step,
          bool graph = true) {
    read(opened(inputs, files, result.sources, result.failures), result.sources, result, on_step,
         graph);
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
    const FileTree files;
    const Inputs inputs =
        find_inputs({.paths = configuration.paths,
                     .new_paths = new_paths,
                     .schema = options.whole ? std::string{} : configuration.schema,
                     .layout = configuration.layout},
                    files);
    SchemaRun result = started(configuration.target, {});
    result.failures = inputs.failures;
    result.statistics = configuration.settings.statistics;
    result.simulation.session.database = options.database;
    InputChain schema;
    for (const std::string& path : inputs.schema) schema.files.push_back({path, false});
    read(schema, files, result, on_step, options.graph);
    std::vector<InputChain> chains =
        join_declared_files(inputs.chains, configuration.target, files);
    if (!new_paths.empty()) leave_out_history(chains);
    for (InputChain& chain : chains) {
        if (options.whole)
            for (InputFile& input : chain.files) input.judged = false;
        read(chain, files, result, on_step, options.graph);
    }
    return result;
}

std::vector<SchemaRun> run_places(const std::vector<std::string>& places, const Dialect& target,
                                  const FileTree& files, SourceSet& sources) {
    std::vector<SchemaRun> runs(places.size());
    std::vector<std::vector<std::vector<ChainFile>>> chains(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Inputs inputs =
            find_inputs({.paths = {places[i]}, .new_paths = {}, .schema = {}}, files);
        runs[i] = started(target, {});
        runs[i].failures = inputs.failures;
        for (const InputChain& chain : join_declared_files(inputs.chains, target, files))
            chains[i].push_back(opened(chain, files, sources, runs[i].failures));
    }
    std::vector<std::future<void>> others;
    const auto read_place = [&](std::size_t place) {
        for (const auto& chain : chains[place]) read(chain, sources, runs[place]);
    };
    for (std::size_t i = 1; i < runs.size(); ++i)
        others.push_back(std::async(std::launch::async, read_place, i));
    read_place(0);
    for (std::future<void>& other : others) other.get();
    return runs;
}

SchemaRun run_files(const InputChain& chain, const Dialect& target, const FileTree& files,
                    SourceSet sources) {
    SchemaRun result = started(target, std::move(sources));
    read(chain, files, result, nullptr);
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

#include "cli/lsp/project_state.hpp"
#include "cli/query_check.hpp"
#include "grammar/file_name.hpp"

#include <algorithm>
#include <utility>

namespace lintel::lsp {
namespace {

using OnStep = std::function<void(const Step&)>;

/// What takes a migration back meets the schema that the migration left, on a connection of its
/// own.
Simulation behind(const Simulation& migration, const Configuration& configuration) {
    Simulation back = migration;
    back.session = {};
    back.session.sql_mode = configuration.target.sql_mode;
    back.session.database = migration.session.database;
    return back;
}

void nothing(const Step&) {}

} // namespace

const SourceFile* Project::migration_of(const std::string& way_back) const {
    const auto found = loaded_->way_back_of.find(way_back);
    return found == loaded_->way_back_of.end() ? nullptr : loaded_->run->opened(found->second);
}

Simulation Project::simulation_before(Member place) {
    Chain& chain = loaded_->chains[place.chain];
    if (!chain.run) return loaded_->run->start_of_chains(); // a chain of one that was let go
    if (const auto kept = chain.places.find(place.file); kept != chain.places.end())
        return kept->second.simulation;
    run_up_to(chain, place.file);
    return chain.run->simulation();
}

void Project::replay(const std::string& path, const OnStep& on_step) {
    const SourceFile* file = source(path);
    if (file == nullptr) return;
    const Configuration& configuration = loaded_->configuration;
    if (const SourceFile* up = migration_of(path); up != nullptr && up != file) {
        const auto chain = loaded_->chain_of.find(up->path());
        if (chain != loaded_->chain_of.end()) started(chain->second);
        const auto place = member(up->path());
        if (!place) return;
        Simulation simulation = simulation_before(*place);
        run({{up, true}}, simulation, nothing);
        simulation = behind(simulation, configuration);
        run({{file, true}}, simulation, on_step);
        return;
    }
    if (const auto place = member(path); place && loaded_->chains[place->chain].run) {
        Simulation simulation = simulation_before(*place);
        run({{file, true}}, simulation, on_step);
        if (!loaded_->way_back_of.contains(path)) return;
        simulation = behind(simulation, configuration);
        run({{file, true, false, true}}, simulation, on_step);
        return;
    }
    for (const bool declared : {false, true}) {
        Simulation simulation = empty();
        for (const SourceFile* each : files_of_schema(declared)) {
            run({{each, true}}, simulation, each == file ? on_step : nothing);
            if (each == file) return;
        }
    }
    Simulation simulation = end_of_chains();
    const auto& queries = loaded_->run->queries();
    if (std::ranges::find(queries, file) != queries.end())
        simulation = for_application(std::move(simulation));
    run({{file, true}}, simulation, on_step);
}

Simulation Project::empty() const {
    Simulation simulation;
    simulation.dialect = loaded_->configuration.target;
    simulation.session.sql_mode = simulation.dialect.sql_mode;
    return simulation;
}

/// Of what exists already, or of what is declared.
std::vector<const SourceFile*> Project::files_of_schema(bool declared) {
    std::vector<const SourceFile*> files;
    if (!declared)
        for (const ChainFile& file : loaded_->run->schema()) files.push_back(file.file);
    else
        for (const std::string& path : loaded_->inputs.declared)
            if (const SourceFile* file = loaded_->run->open(path)) files.push_back(file);
    return files;
}

/// The schema that the application's statements meet.
Simulation Project::end_of_chains() {
    for (std::size_t i = 0; i < loaded_->chains.size(); ++i) {
        Chain& chain = started(i);
        const InputFile& first = chain.input->files.front();
        if (first.undo) continue;
        if (chain.run) return simulation_before({i, chain.run->input().files.size()});
        const SourceFile* file = loaded_->run->opened(first.path); // a chain of one that was let go
        if (file == nullptr) continue;
        Simulation simulation = loaded_->run->start_of_chains();
        run({{file, true}}, simulation, nothing);
        return simulation;
    }
    return loaded_->run->start_of_chains();
}

const SymbolIndex& Project::index() {
    load();
    static const SymbolIndex none;
    if (!loaded_) return none;
    if (loaded_->index) return *loaded_->index;
    SymbolIndex& index = loaded_->index.emplace();
    const auto follow = [&](const Step& step) { index.follow(step, sources()); };
    const auto readers = readers_for(loaded_->configuration.target);
    const auto read = [&](const ChainFile& file, Simulation& simulation) {
        run({file}, simulation, *readers, follow);
    };
    Simulation schema = empty();
    for (const SourceFile* file : files_of_schema(false)) read({file, true}, schema);
    const SymbolIndex::Names start = index.names();
    bool first = true;
    for (std::size_t i = 0; i < loaded_->chains.size(); ++i) {
        index.begin_group(start);
        Simulation simulation = loaded_->run->start_of_chains();
        for (const InputFile& named : loaded_->chains[i].input->files) {
            const SourceFile* file = loaded_->run->open(named.path);
            if (file == nullptr || named.undo) continue;
            const SymbolIndex::Names before = index.names();
            read({file, true}, simulation);
            if (named.way_back.empty()) continue;
            const SourceFile* back = loaded_->run->open(named.way_back);
            if (back == nullptr) continue;
            const SymbolIndex::Names after = index.names();
            Simulation undone = behind(simulation, loaded_->configuration);
            index.begin_way_back(before);
            read({back, true, false, back == file}, undone);
            index.end_way_back(after);
        }
        if (!std::exchange(first, false)) continue;
        for (const SourceFile* file : loaded_->run->queries()) {
            Simulation end = for_application(simulation);
            run({{file, true}}, end, follow);
        }
    }
    index.begin_group({});
    Simulation declared = empty();
    for (const SourceFile* file : files_of_schema(true)) read({file, true}, declared);
    return index;
}

/// What takes a migration back that is not known.
std::vector<const SourceFile*> Project::unfollowed_files() {
    std::vector<const SourceFile*> files;
    for (const Chain& chain : loaded_->chains)
        for (const InputFile& named : chain.input->files)
            if (named.undo && !loaded_->way_back_of.contains(named.path))
                if (const SourceFile* file = loaded_->run->open(named.path)) files.push_back(file);
    return files;
}

bool Project::is_history(const std::string& path) const {
    const auto& schema = loaded_->inputs.schema;
    if (std::ranges::find(schema, path) != schema.end()) return true;
    if (loaded_->way_back_of.contains(path)) return true;
    const auto chain = loaded_->chain_of.find(path);
    if (chain == loaded_->chain_of.end()) return false;
    return loaded_->chains[chain->second].input->layout != nullptr ||
           read_file_name(file_name(path)).kind == NameKind::versioned;
}

} // namespace lintel::lsp

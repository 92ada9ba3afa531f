#include "cli/baseline.hpp"
#include "cli/declared_schema.hpp"
#include "cli/error.hpp"
#include "cli/lsp/project_state.hpp"
#include "cli/report/uri.hpp"
#include "grammar/file_name.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace lintel::lsp {
namespace {

/// Moves a span with the text around it; false where the change reaches into it.
bool move(Span& span, FileId file, TextChange change) {
    if (span.file != file || span.end <= change.begin) return true;
    if (span.begin < change.end) return false;
    span.begin = span.begin - change.end + change.begin + change.size;
    span.end = span.end - change.end + change.begin + change.size;
    return true;
}

/// Moves findings with the text; those the change reaches into go.
void move(Findings& findings, FileId file, TextChange change) {
    std::erase_if(findings, [&](Diagnostic& finding) { return !move(finding.span, file, change); });
    for (Diagnostic& finding : findings) {
        std::erase_if(finding.labels,
                      [&](Label& label) { return !move(label.span, file, change); });
        const bool whole = !finding.fix || std::ranges::all_of(finding.fix->edits, [&](Edit& edit) {
            return move(edit.span, file, change);
        });
        if (!whole) finding.fix.reset();
    }
}

void add(FindingsOfFile& to, const Findings& findings) {
    for (const Diagnostic& finding : findings) to[finding.span.file].push_back(finding);
}

std::set<std::string> baseline_of(const Configuration& configuration) {
    if (configuration.baseline.empty()) return {};
    SourceSet files;
    std::string reason;
    const SourceFile* file = files.open(configuration.baseline, reason);
    if (file == nullptr) throw Error(configuration.baseline + ": " + reason);
    return read_baseline(std::string(file->text()), configuration.baseline);
}

std::vector<std::vector<std::string>> paths_of(const std::vector<InputChain>& chains) {
    std::vector<std::vector<std::string>> paths;
    for (const InputChain& chain : chains) {
        std::vector<std::string>& files = paths.emplace_back();
        for (const InputFile& file : chain.files) files.push_back(file.path);
    }
    return paths;
}

} // namespace

Project::Project(ProjectOrigin origin, std::string target, const FileTree& tree)
    : origin_(std::move(origin)), target_(std::move(target)), tree_(tree) {}

Project::~Project() = default;

// --- Reading

void Project::load() {
    if (!std::exchange(needs_reload_, false)) return;
    try {
        auto loaded = std::make_unique<Loaded>();
        const std::optional<std::string> statistics{""};
        if (origin_.configuration.empty()) {
            const auto rules = built_in_rules();
            loaded->configuration.rules.assign(rules.begin(), rules.end());
            if (!target_.empty()) loaded->configuration.target = require_target(target_);
        } else {
            loaded->configuration =
                configured({origin_.paths, {}, origin_.configuration, target_, statistics}, {},
                           built_in_rules());
        }
        Configuration& configuration = loaded->configuration;
        if (!origin_.paths.empty()) configuration.paths = origin_.paths;
        loaded->baseline = baseline_of(configuration);
        loaded->request = {.paths = configuration.paths,
                           .new_paths = {},
                           .schema = configuration.schema,
                           .declared = configuration.declared,
                           .layout = configuration.layout,
                           .descends = origin_.descends};
        loaded->inputs = find_inputs(loaded->request, tree_);
        if (origin_.paths.empty() && !configuration.declared.empty())
            loaded->whole = loaded->inputs;
        loaded->run = std::make_unique<CheckRun>(configuration, std::string{}, nullptr, tree_);
        if (!configuration.queries.empty())
            loaded->run->take_queries(find_inputs(
                {.paths = configuration.queries, .new_paths = {}, .schema = {}}, tree_));
        loaded->run->begin(loaded->inputs);
        for (const InputChain& chain : loaded->run->chains()) {
            for (const InputFile& file : chain.files) {
                loaded->chain_of.try_emplace(file.path, loaded->chains.size());
                if (!file.way_back.empty())
                    loaded->way_back_of.try_emplace(file.way_back, file.path);
            }
            loaded->chains.emplace_back().input = &chain;
        }
        loaded->drift_known = !loaded->whole;
        loaded_ = std::move(loaded);
        problem_.reset();
    } catch (const ConfigurationError& error) {
        problem_ = std::make_shared<const ConfigurationError>(error);
    } catch (const Error& error) {
        problem_ = std::make_shared<const Error>(error);
    }
}

const Configuration& Project::configuration() const { return loaded_->configuration; }
const SourceSet& Project::sources() const { return loaded_->run->sources(); }

bool Project::reads(const std::string& path) {
    load();
    if (!loaded_) return false;
    const auto named = [&](const std::vector<std::string>& paths) {
        return std::ranges::find(paths, path) != paths.end();
    };
    return loaded_->chain_of.contains(path) || loaded_->way_back_of.contains(path) ||
           named(loaded_->inputs.schema) || named(loaded_->inputs.declared) ||
           std::ranges::find(loaded_->run->queries(), path, &SourceFile::path) !=
               loaded_->run->queries().end();
}

bool Project::judges(const std::string& path) {
    load();
    return loaded_ && loaded_->chain_of.contains(path);
}

std::optional<Project::Member> Project::member(const std::string& path) const {
    const auto chain = loaded_->chain_of.find(path);
    if (chain == loaded_->chain_of.end()) return std::nullopt;
    const Chain& found = loaded_->chains[chain->second];
    if (!found.run) return Member{chain->second, 0};
    const auto& named = found.run->input().named;
    const auto file = std::ranges::find(named, path, &InputFile::path);
    if (file == named.end()) return std::nullopt; // it could not be read
    return Member{chain->second, static_cast<std::size_t>(file - named.begin())};
}

const SourceFile* Project::source(const std::string& path) {
    load();
    if (!loaded_) return nullptr;
    if (const auto chain = loaded_->chain_of.find(path); chain != loaded_->chain_of.end())
        started(chain->second);
    return loaded_->run->opened(path);
}

// --- Running

Project::Chain& Project::started(std::size_t chain) {
    Chain& one = loaded_->chains[chain];
    if (one.run) return one;
    if (one.ended && !is_open(one)) return one;
    one.run = loaded_->run->start(*one.input);
    one.stale = 0;
    one.ended = !one.run;
    if (one.run && (one.run->input().files.size() > 1 || is_open(one)))
        one.places[0] = one.run->place();
    return one;
}

bool Project::is_open(const Chain& chain) const {
    return std::ranges::any_of(chain.input->files,
                               [&](const InputFile& file) { return open_.contains(file.path); });
}

void Project::run_one(Chain& chain) {
    ChainRun& run = *chain.run;
    const std::size_t file = run.done();
    if (open_.contains(run.input().named[file]->path)) chain.places.try_emplace(file, run.place());
    run.run_next();
    chain.stale = std::max(chain.stale, run.done());
}

/// Runs a file on the way to where `file` is to be run next, from the nearest place that is kept.
/// False when the chain is there.
bool Project::step_towards(Chain& chain, std::size_t file) {
    const std::size_t from = std::min(chain.stale, file);
    if (auto place = chain.places.upper_bound(from); place != chain.places.begin()) {
        --place;
        const std::size_t done = chain.run->done();
        if (done > from || place->first > done) chain.run->go_back(place->second);
    }
    if (chain.run->done() == file) return false;
    run_one(chain);
    return true;
}

void Project::run_up_to(Chain& chain, std::size_t file) {
    while (step_towards(chain, file)) {
    }
}

void Project::stale_from(Chain& chain, std::size_t file) {
    if (!chain.run) {
        chain.ended = false;
    } else {
        chain.stale = std::min(chain.stale, file);
        chain.ended = false;
        chain.places.erase(chain.places.upper_bound(file), chain.places.end());
    }
    loaded_->settled = false;
    loaded_->drift_known = !loaded_->whole;
    loaded_->index.reset();
}

bool Project::work() {
    if (needs_reload_) {
        load();
        return true;
    }
    if (!loaded_) return false;
    try {
        return do_piece();
    } catch (const Error& error) {
        problem_ = std::make_shared<const Error>(error);
        loaded_->settled = true;
        return false;
    }
}

bool Project::do_piece() {
    if (loaded_->settled) return keep_places();
    for (std::size_t i = 0; i < loaded_->chains.size(); ++i) {
        if (loaded_->chains[i].ended) continue;
        Chain& chain = started(i);
        if (chain.ended) continue;
        if (!step_towards(chain, chain.run->input().files.size())) end(chain);
        return true;
    }
    if (order_has_changed()) {
        reload();
    } else if (!std::exchange(loaded_->drift_known, true)) {
        loaded_->drift = loaded_->run->drift(*loaded_->whole, only_chain());
    } else {
        collect_ends();
        loaded_->settled = loaded_->was_settled = true;
    }
    return true;
}

/// Runs on towards open files before which nothing is kept, so that the first edit need not.
bool Project::keep_places() {
    for (const std::string& path : open_) {
        const auto place = member(path);
        if (!place || !loaded_->chains[place->chain].run) continue;
        Chain& chain = loaded_->chains[place->chain];
        if (chain.places.contains(place->file)) continue;
        if (!step_towards(chain, place->file))
            chain.places.emplace(place->file, chain.run->place());
        return true;
    }
    return false;
}

bool Project::was_settled() const { return loaded_ && loaded_->was_settled; }

void Project::settle() {
    while (work()) {
    }
}

/// The chain that leaves the whole schema; null where several do together.
const ChainRun* Project::only_chain() const {
    const ChainRun* only = nullptr;
    for (const Chain& chain : loaded_->chains) {
        const InputFile& first = chain.input->files.front();
        if (first.undo || first.passed_over) continue;
        if (only != nullptr || !chain.run || !chain.run->at_end()) return nullptr;
        only = chain.run.get();
    }
    return only;
}

/// A chain of one file is let go where nobody edits it: a folder may hold thousands.
void Project::end(Chain& chain) {
    chain.end = loaded_->run->end_of(*chain.run);
    chain.ended = true;
    if (chain.run->input().files.size() > 1 || is_open(chain)) return;
    chain.kept = chain.run->run_of(0).findings;
    std::ranges::copy(chain.end.findings, std::back_inserter(chain.kept));
    chain.run->suppress(chain.kept, 0, 1);
    chain.run.reset();
    chain.places.clear();
}

/// Files that only declare are run in the order in which they need each other, which an edit may
/// change. While one is half typed, the order stays.
bool Project::order_has_changed() {
    bool declares_otherwise = false;
    for (const std::string& path : std::exchange(loaded_->edited, {})) {
        const auto chain = loaded_->chain_of.find(path);
        if (chain == loaded_->chain_of.end()) continue;
        const auto& files = loaded_->chains[chain->second].input->files;
        const auto file = std::ranges::find(files, path, &InputFile::path);
        if (read_file_name(file_name(path)).kind != NameKind::plain || file == files.end())
            continue;
        std::string now = declarations_of(*file, loaded_->configuration.target, tree_);
        if (now.empty() && has_syntax_error(path)) continue;
        const auto [before, first] = loaded_->declarations.try_emplace(path, now);
        declares_otherwise = declares_otherwise || first || before->second != now;
        before->second = std::move(now);
    }
    return declares_otherwise &&
           paths_of(join_declared_files(loaded_->inputs.chains, loaded_->configuration.target,
                                        tree_)) != paths_of(loaded_->run->chains());
}

bool Project::has_syntax_error(const std::string& path) const {
    const auto place = member(path);
    if (!place || !loaded_->chains[place->chain].run) return false;
    const auto& findings = loaded_->chains[place->chain].run->run_of(place->file).findings;
    return std::ranges::find(findings, "syntax-error", &Diagnostic::rule) != findings.end();
}

void Project::collect_ends() {
    Loaded& loaded = *loaded_;
    loaded.late.clear();
    loaded.others.clear();
    std::set<std::string> paths;
    for (const Chain& chain : loaded.chains) {
        for (const InputFile& file : chain.input->files)
            if (file.judged) paths.insert(file.path);
        add(loaded.others, chain.end.of_queries);
        if (!chain.run) {
            add(loaded.others, chain.kept);
            continue;
        }
        add(loaded.late, chain.end.findings);
        const auto& files = chain.run->input().files;
        for (std::size_t i = 0; i < files.size(); ++i)
            for (const Diagnostic& finding : chain.run->run_of(i).findings)
                if (finding.span.file != files[i].file->id())
                    loaded.late[finding.span.file].push_back(finding);
    }
    add(loaded.others, loaded.drift);
    for (const FindingsOfFile* each : {&loaded.late, &loaded.others})
        for (const auto& [file, findings] : *each) paths.insert(sources()[file].path());
    loaded.news.emplace(paths.begin(), paths.end());
}

std::optional<std::vector<std::string>> Project::take_settled() {
    if (!loaded_ || !loaded_->settled) return std::nullopt;
    return std::exchange(loaded_->news, std::nullopt);
}

// --- Editing

void Project::open(const std::string& path) {
    open_.insert(path);
    if (!loaded_) return;
    const auto chain = loaded_->chain_of.find(path);
    if (chain == loaded_->chain_of.end() || loaded_->chains[chain->second].run) return;
    stale_from(loaded_->chains[chain->second], 0); // it was let go
}

void Project::close(const std::string& path) {
    open_.erase(path);
    if (!loaded_) return;
    const auto place = member(path);
    if (place && place->file != 0) loaded_->chains[place->chain].places.erase(place->file);
}

void Project::change(const std::string& path, const std::string& text, TextChange change) {
    if (!loaded_) return;
    Loaded& loaded = *loaded_;
    const SourceFile* file = loaded.run->opened(path);
    if (std::ranges::find(loaded.inputs.schema, path) != loaded.inputs.schema.end()) reload();
    if (file == nullptr) return;
    loaded.run->replace(*file, text);
    for (FindingsOfFile* each : {&loaded.late, &loaded.others})
        for (auto& [in, findings] : *each) move(findings, file->id(), change);
    loaded.edited.insert(path);
    loaded.settled = false;
    loaded.index.reset();
    loaded.drift_known = !loaded.whole;
    if (const auto place = member(path)) stale_from(loaded.chains[place->chain], place->file);
    // What the end of a chain says is asked for anew with its last file.
    const auto end_again = [&](Chain& chain) {
        if (chain.run) stale_from(chain, chain.run->input().files.size() - 1);
    };
    if (const auto migration = loaded.way_back_of.find(path);
        migration != loaded.way_back_of.end() && migration->second != path)
        if (const auto place = member(migration->second)) end_again(loaded.chains[place->chain]);
    if (std::ranges::find(loaded.run->queries(), file) != loaded.run->queries().end())
        for (Chain& chain : loaded.chains) end_again(chain);
}

std::vector<Diagnostic> Project::findings(const std::string& path) {
    load();
    if (!loaded_) return {};
    if (const auto chain = loaded_->chain_of.find(path); chain != loaded_->chain_of.end())
        started(chain->second);
    const auto place = member(path);
    const SourceFile* file = loaded_->run->opened(path);
    return file != nullptr ? composed(*file, place) : std::vector<Diagnostic>{};
}

std::vector<Diagnostic> Project::composed(const SourceFile& file, std::optional<Member> place) {
    Findings findings;
    const auto put = [&](const FindingsOfFile& from) {
        if (const auto found = from.find(file.id()); found != from.end())
            std::ranges::copy(found->second, std::back_inserter(findings));
    };
    if (place && loaded_->chains[place->chain].run) {
        Chain& chain = loaded_->chains[place->chain];
        if (chain.stale <= place->file) {
            run_up_to(chain, place->file);
            run_one(chain);
        }
        std::ranges::copy_if(
            chain.run->run_of(place->file).findings, std::back_inserter(findings),
            [&](const Diagnostic& finding) { return finding.span.file == file.id(); });
        put(loaded_->late);
        chain.run->suppress(findings, place->file, 1);
    } else {
        put(loaded_->late);
    }
    put(loaded_->others);
    put_in_order(findings);
    if (!loaded_->baseline.empty())
        apply_baseline(loaded_->baseline, findings, sources(),
                       source_root(loaded_->configuration.paths));
    return findings;
}

} // namespace lintel::lsp

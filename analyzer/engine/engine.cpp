#include "analyzer/engine/engine.hpp"

#include "analyzer/online_ddl/cost.hpp"

#include <algorithm>

namespace lintel {
namespace {

/// The place of a type among a variant's alternatives.
template <class Wanted, class Variant> struct PositionIn;
template <class Wanted, class... Types> struct PositionIn<Wanted, std::variant<Types...>> {
    static constexpr std::size_t value = [] {
        constexpr bool same[] = {std::is_same_v<Wanted, Types>...};
        std::size_t at = 0;
        while (!same[at]) ++at;
        return at;
    }();
};

bool names(const std::vector<std::string>& list, std::string_view name) {
    return !name.empty() && std::find(list.begin(), list.end(), name) != list.end();
}

} // namespace

bool is_on(const RuleInfo& rule, const Settings& settings, std::string_view path) {
    const std::string_view category = name_of(rule.category);
    if (names(settings.ignore, rule.id) || names(settings.ignore, category) ||
        names(settings.ignore, rule.part_of))
        return false;
    const bool asked_for = settings.require_reason && rule.id == "suppression-without-reason";
    const bool chosen =
        settings.rule_in(rule.id, path, rule.part_of).on.value_or(rule.on_by_default || asked_for);
    if (settings.select.empty()) return chosen;
    if (names(settings.select, rule.id))
        return settings.override_in(rule.id, path, rule.part_of).on.value_or(true);
    if (names(settings.select, rule.part_of))
        return settings.rule_in(rule.id, path)
            .on.value_or(settings.override_in(rule.part_of, path).on.value_or(rule.on_by_default));
    return names(settings.select, category) && chosen;
}

Engine::Engine(std::span<const Rule* const> rules, const Settings& settings, const Dialect& dialect,
               const SourceSet& sources, DependencyGraph start)
    : rules_(rules.begin(), rules.end()), buckets_(std::variant_size_v<Check>), settings_(settings),
      dialect_(dialect), sources_(sources) {
    progress_.graph = std::move(start);
    for (std::size_t i = 0; i < rules_.size(); ++i) {
        const RuleInfo& info = rules_[i]->info;
        general_.push_back(resolve(info, {}));
        const bool on_somewhere =
            general_.back().on || std::any_of(settings.overrides.begin(), settings.overrides.end(),
                                              [&](const PathOverride& entry) {
                                                  return entry.rules.contains(info.id) ||
                                                         entry.rules.contains(info.part_of);
                                              });
        if (!on_somewhere) continue;
        for (const Check& check : rules_[i]->checks) buckets_[check.index()].emplace_back(i, check);
    }
}

Engine::Active Engine::resolve(const RuleInfo& rule, std::string_view path) const {
    RuleSetting setting = settings_.rule_in(rule.id, path, rule.part_of);
    return {.on = is_on(rule, settings_, path),
            .severity = setting.severity.value_or(rule.severity),
            .severity_is_set = setting.severity.has_value(),
            .options = std::move(setting.options)};
}

Engine::Active& Engine::active(std::size_t rule, FileId file) {
    if (settings_.overrides.empty()) return general_[rule];
    const auto index = static_cast<std::size_t>(file);
    if (index >= sources_.size()) return general_[rule];
    if (by_file_.size() <= index) by_file_.resize(sources_.size());
    std::vector<Active>& of_file = by_file_[index];
    if (of_file.empty())
        for (const Rule* each : rules_)
            of_file.push_back(resolve(each->info, sources_[file].path()));
    return of_file[rule];
}

bool Engine::has_to_tell(const RuleInfo& rule, const ServerError& error) const {
    if (!rule.errors.empty()) return tells_of(rule, error);
    return std::ranges::none_of(rules_,
                                [&](const Rule* other) { return tells_of(other->info, error); });
}

template <class Subject> void Engine::offer(const Subject& subject, const Step* step, FileId file) {
    constexpr std::size_t kind = PositionIn<CheckFn<Subject>, Check>::value;
    for (const auto& [rule, check] : buckets_[kind]) {
        if constexpr (std::is_same_v<Subject, ServerError>)
            if (!has_to_tell(rules_[rule]->info, subject)) continue;
        Active& setting = active(rule, file);
        if (step != nullptr && !setting.on) continue;
        RuleContext context(dialect_, sources_, progress_.graph);
        context.step = step;
        context.statistics = settings_.statistics.get();
        context.engine_ = this;
        context.rule_ = rule;
        context.options_ = &setting.options;
        context.made_ = &setting.made;
        context.judged_files_ = judged_files_.empty() ? nullptr : &judged_files_;
        std::get<kind>(check)(subject, context);
    }
}

void Engine::look_at(const Step& step) {
    if (step.judged) {
        follow_file(step);
        offer_step(step);
    }
    progress_.graph.follow(step);
}

void Engine::offer_step(const Step& step) {
    if (!progress_.start) progress_.start = step.before;
    const FileId file = step.statement.span.file;
    const auto offer_it = [&](const auto& subject) { offer(subject, &step, file); };
    offer_it(step);
    if (!step.errors.empty()) offer_it(step.errors.front()); // the server stops there
    std::visit(offer_it, step.statement.node);
    for (const Change& change : step.changes) {
        std::visit(offer_it, change);
        remember_tables(change);
    }
}

void Engine::follow_file(const Step& step) {
    const FileId file = step.statement.span.file;
    if (!progress_.open_file || progress_.open_file->file != file) {
        end_file(step.session);
        progress_.open_file = {file, step.session, {}, progress_.definitions.size()};
    }
    const bool is_of_connection = std::visit(
        []<class Node>(const Node&) {
            return std::is_same_v<Node, ast::Set> || std::is_same_v<Node, ast::StartTransaction> ||
                   std::is_same_v<Node, ast::Commit> || std::is_same_v<Node, ast::Rollback> ||
                   std::is_same_v<Node, ast::LockTables> || std::is_same_v<Node, ast::UnlockTables>;
        },
        step.statement.node);
    if (is_of_connection)
        progress_.open_file->statements.push_back(step.statement);
    else if (ast::defines_schema(step.statement))
        progress_.definitions.push_back(step.statement.span);
}

void Engine::end_file(const Session& session) {
    if (!progress_.open_file) return;
    const Progress::OpenFile& file = *progress_.open_file;
    const auto definitions =
        std::span<const Span>(progress_.definitions).subspan(file.first_definition);
    offer(FileEnd{file.file, file.start, session, file.statements, definitions}, nullptr,
          file.file);
    progress_.open_file.reset();
}

void Engine::remember_tables(const Change& change) {
    std::visit(
        [&]<class Kind>(const Kind& kind) {
            if constexpr (std::is_same_v<Kind, TableRenamed>)
                progress_.touched.push_back(kind.to);
            else if constexpr (std::is_base_of_v<TableChange, Kind>)
                if (kind.after &&
                    (progress_.touched.empty() || progress_.touched.back() != kind.after->name))
                    progress_.touched.push_back(kind.after->name);
        },
        change);
}

void Engine::finish(const Catalog& catalog, const Session& session) {
    end_file(session);
    std::sort(progress_.touched.begin(), progress_.touched.end());
    progress_.touched.erase(std::unique(progress_.touched.begin(), progress_.touched.end()),
                            progress_.touched.end());
    for (const ObjectName& name : progress_.touched)
        if (const TablePtr table = catalog.find_table(name))
            offer(FinalTable{*table}, nullptr, table->declared_at.file);
    offer(FinalSchema{catalog, progress_.start ? *progress_.start : catalog, progress_.graph,
                      progress_.definitions, queried_ ? &*queried_ : nullptr},
          nullptr, FileId{});
}

bool Engine::runs(std::string_view rule, FileId file) {
    for (std::size_t i = 0; i < rules_.size(); ++i)
        if (rules_[i]->info.id == rule) return active(i, file).on;
    return false;
}

void Engine::take(Diagnostic finding) {
    for (std::size_t i = 0; i < rules_.size(); ++i) {
        if (rules_[i]->info.id != finding.rule) continue;
        const Active& setting = active(i, finding.span.file);
        if (!setting.on) return;
        if (setting.severity_is_set) finding.severity = setting.severity;
        break;
    }
    findings_.push_back(std::move(finding));
}

/// What a lock or a copy means depends on the table's size: on a small one it is not worth a word,
/// and on others the finding says what it costs.
bool RuleContext::weigh(Diagnostic& finding) const {
    if (statistics == nullptr || step == nullptr || !step->prediction ||
        engine_->rules_[rule_]->info.category != Category::locking)
        return true;
    const Prediction& prediction = *step->prediction;
    const TableStatistics* table =
        prediction.before ? statistics->of(prediction.before->name) : nullptr;
    if (table == nullptr) return true;
    if (statistics->is_small(*table)) return false;
    const Cost cost = cost_of(prediction, *table, *statistics);
    if (!cost.is_free()) finding.note("it {}", describe(cost, *statistics));
    return true;
}

Diagnostic& RuleContext::add(Span span, Severity most, std::string message) {
    const Engine::Active& setting = engine_->active(rule_, span.file);
    Diagnostic finding;
    finding.rule = engine_->rules_[rule_]->info.id;
    finding.severity = std::min(setting.severity, most);
    finding.span = span;
    finding.message = std::move(message);
    if (!setting.on || !weigh(finding)) return engine_->dropped_ = std::move(finding);
    engine_->progress_.reported.emplace(rule_, span.file);
    return engine_->findings_.emplace_back(std::move(finding));
}

bool RuleContext::has_reported_in(FileId file) const {
    return engine_->progress_.reported.contains({rule_, file});
}

} // namespace lintel

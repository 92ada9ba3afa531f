#include "rules/programs/breakage.hpp"

#include "analyzer/resolve/resolve.hpp"

#include <algorithm>

namespace lintel::rules {
namespace {

bool is_program(const Node& node) {
    return node.kind == NodeKind::trigger || node.kind == NodeKind::procedure ||
           node.kind == NodeKind::function || node.kind == NodeKind::event;
}

/// Keys, checks and columns that need a column are the server's own to look after.
bool can_break(const Node& node) { return node.kind == NodeKind::view || is_program(node); }

BrokenThrough way(const Dependent& dependent) {
    const auto passes = [&](NodeKind kind) {
        return std::ranges::any_of(dependent.path,
                                   [&](const Dependency& step) { return step.from.kind == kind; });
    };
    return passes(NodeKind::view)      ? BrokenThrough::view
           : passes(NodeKind::trigger) ? BrokenThrough::trigger
                                       : BrokenThrough::routine;
}

/// A trigger fires on a view's or program's table; that it does breaks nothing by itself.
bool leads_on(const Dependent& dependent) {
    return std::ranges::all_of(dependent.path, [](const Dependency& step) {
        return can_break(step.from) && step.need != Need::fires_on;
    });
}

std::string list(const std::vector<Dependent>& broken) {
    constexpr std::size_t most = 5;
    std::string text;
    const std::size_t shown = std::min(most, broken.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const bool last = i + 1 == broken.size();
        text += i == 0 ? "" : last ? " and " : ", ";
        text += describe(broken[i].node);
    }
    if (broken.size() > shown) text += fmt::format(" and {} more", broken.size() - shown);
    return text;
}

/// From the statement that takes something away to the object that needs it.
std::vector<Label> path_to(const Dependent& dependent, const Removal& removal) {
    const std::string what = describe(removal.what);
    std::vector<Label> path{{removal.span, removal.renamed_to.empty()
                                               ? fmt::format("takes {} away", what)
                                               : fmt::format("renames {}", what)}};
    for (const Dependency& step : dependent.path)
        if (!step.span.empty())
            path.push_back({step.span, fmt::format("{} {} {}", describe(step.from),
                                                   name_of(step.need), describe(step.to))});
    return path;
}

} // namespace

void for_each_breakage(const FinalSchema& schema, BrokenThrough kind,
                       const std::function<void(const Breakage&)>& report) {
    for (const Removal& removal : schema.graph.removals()) {
        if (!removal.judged) continue;
        std::vector<Dependent> broken = schema.graph.dependents_of(removal.what);
        std::erase_if(broken, [&](const Dependent& dependent) {
            return !leads_on(dependent) || way(dependent) != kind;
        });
        if (!broken.empty()) report({removal, std::move(broken)});
    }
}

Diagnostic& report_breakage(const Breakage& breakage, RuleContext& ctx) {
    const Removal& removal = breakage.removal;
    Diagnostic& finding =
        removal.renamed_to.empty()
            ? ctx.report(removal.span, "without {}, {} can no longer run", describe(removal.what),
                         list(breakage.broken))
            : ctx.report(removal.span, "renaming {} to `{}` breaks {}", describe(removal.what),
                         removal.renamed_to, list(breakage.broken));
    finding.about("{}{}{}", removal.what.object.name, removal.what.part.empty() ? "" : ".",
                  removal.what.part);
    for (const Dependent& dependent : breakage.broken) {
        const Dependency& last = dependent.path.back();
        if (!last.span.empty())
            finding.label(last.span, "{} {} {}", describe(dependent.node), name_of(last.need),
                          describe(last.to));
    }
    for (const Dependent& dependent : breakage.broken) {
        const bool goes_on = std::ranges::any_of(breakage.broken, [&](const Dependent& other) {
            return other.path.size() > 1 &&
                   other.path[other.path.size() - 2].from == dependent.node;
        });
        if (goes_on) continue;
        finding.paths.push_back(path_to(dependent, removal));
        if (dependent.path.size() < 2) continue;
        std::string way = describe(removal.what);
        for (const Dependency& step : dependent.path)
            way += fmt::format(" <- {}", describe(step.from));
        finding.note("by way of {}", way);
    }
    return finding;
}

void for_each_program_problem(const FinalSchema& schema, RuleContext& ctx, bool triggers,
                              const ReportProgram& report) {
    std::vector<Node> told;
    for (const Removal& removal : schema.graph.removals())
        if (removal.judged)
            for (const Dependent& dependent : schema.graph.dependents_of(removal.what))
                told.push_back(dependent.node);
    const auto look = [&](NodeKind kind, const auto& map) {
        map.for_each([&](const ObjectName&, const auto& program) {
            if (!program || !ctx.judged(program->declared_at)) return;
            const Node node{kind, program->name, {}};
            if (std::ranges::find(told, node) != told.end()) return;
            const Resolution names = resolve(*program, schema.catalog);
            if (!names.problems.empty()) report(node, names.problems.front());
        });
    };
    if (triggers) {
        look(NodeKind::trigger, schema.catalog.triggers);
    } else {
        look(NodeKind::procedure, schema.catalog.procedures);
        look(NodeKind::function, schema.catalog.functions);
        look(NodeKind::event, schema.catalog.events);
    }
}

} // namespace lintel::rules

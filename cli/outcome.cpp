#include "cli/outcome.hpp"

#include <algorithm>

namespace lintel {
namespace {

/// A page with more is of no use to anyone: files that stand alone are chains too.
constexpr std::size_t most_ends = 50;

std::string name_of(const std::vector<ChainFile>& chain) {
    std::vector<std::string_view> judged;
    for (const ChainFile& entry : chain)
        if (entry.judged) judged.push_back(entry.file->path());
    const std::string_view first = judged.front();
    const std::size_t slash = first.rfind('/');
    return std::string(judged.size() == 1 || slash == first.npos ? first : first.substr(0, slash));
}

} // namespace

void Outcome::look_at(const Step& step, const SourceSet& sources) {
    if (step.judged && belongs_in_plan(step))
        plan_.push_back(plan_step(step, sources, target_, statistics_));
}

void Outcome::end(const std::vector<ChainFile>& chain, const Catalog& catalog,
                  const DependencyGraph& graph, const SourceSet& sources) {
    if (!schemas_ || ends_.size() == most_ends || std::ranges::none_of(chain, &ChainFile::judged))
        return;
    auto view = view_of(graph, catalog, sources, {});
    std::vector<SchemaStatement> statements = schema_statements(catalog, sources, target_);
    if (view && (!view->nodes.empty() || !statements.empty()))
        ends_.push_back({name_of(chain), std::move(statements), std::move(*view)});
}

} // namespace lintel

#include "analyzer/diff/rename_hints.hpp"

#include "grammar/split.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace lintel {
namespace {

/// A line of a file.
using Place = std::pair<FileId, std::uint32_t>;

constexpr std::string_view words = "renamed from ";

/// The name in `renamed from NAME`, without backticks; nothing for other comments.
std::optional<std::string> old_name(const Marker& marker) {
    if (marker.kind != MarkerKind::lintel || !marker.text.starts_with(words)) return std::nullopt;
    std::string_view name = marker.text.substr(words.size());
    name.remove_prefix(std::min(name.find_first_not_of(' '), name.size()));
    if (name.starts_with('`') && name.ends_with('`') && name.size() > 2)
        name = name.substr(1, name.size() - 2);
    if (name.empty()) return std::nullopt;
    return std::string(name);
}

class Hints {
public:
    Hints(const Catalog& from, const SchemaSide& to, const Dialect& dialect)
        : from_(from), to_(to) {
        for (std::size_t i = 0; i < to.sources.size(); ++i) {
            const SourceFile& file = to.sources[static_cast<FileId>(i)];
            if (file.text().find(words) != std::string_view::npos) read(file, dialect);
        }
    }

    std::vector<Rename> run() {
        if (names_.empty()) return {};
        to_.catalog.tables.for_each([&](const ObjectName&, const TablePtr& table) {
            if (table) look_at(*table);
        });
        return std::move(renames_);
    }

private:
    const Catalog& from_;
    const SchemaSide& to_;
    std::map<Place, std::string> names_;
    std::vector<Rename> renames_;

    void read(const SourceFile& file, const Dialect& dialect) {
        Splitter splitter(file, dialect);
        while (splitter.next()) {
        }
        for (const Marker& marker : splitter.markers())
            if (auto name = old_name(marker)) {
                const std::uint32_t line = file.locate(marker.span.end).line;
                names_.emplace(Place{file.id(), line + (marker.alone_on_line ? 1 : 0)},
                               *std::move(name));
            }
    }

    const std::string* hint_at(Span declared) const {
        if (declared.empty()) return nullptr;
        const auto found =
            names_.find({declared.file, to_.sources[declared.file].locate(declared.begin).line});
        return found == names_.end() ? nullptr : &found->second;
    }

    void look_at(const Table& table) {
        ObjectName before = table.name;
        if (const std::string* old = hint_at(table.declared_at)) {
            const ObjectName old_table{table.name.schema, *old};
            if (from_.find_table(old_table) && !from_.find_table(table.name) &&
                !to_.catalog.find_table(old_table)) {
                renames_.push_back({old_table, {}, table.name.name});
                before = old_table;
            }
        }
        const TablePtr was = from_.find_table(before);
        if (!was) return;
        for (const Column& column : table.columns) {
            const std::string* old = hint_at(column.declared_at);
            if (old == nullptr || was->find_column(*old) == nullptr ||
                was->find_column(column.name) != nullptr || table.find_column(*old) != nullptr)
                continue;
            renames_.push_back({before, *old, column.name});
        }
    }
};

} // namespace

std::vector<Rename> hinted_renames(const Catalog& from, const SchemaSide& to,
                                   const Dialect& dialect) {
    return Hints(from, to, dialect).run();
}

} // namespace lintel

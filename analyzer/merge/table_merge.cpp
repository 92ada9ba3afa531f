#include "analyzer/merge/table_merge.hpp"

#include "analyzer/catalog/canonical.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

namespace lintel {
namespace {

using PartKey = std::pair<PartKind, std::string>;

std::map<PartKey, const PartDifference*> by_key(const TableDifference& difference) {
    std::map<PartKey, const PartDifference*> parts;
    for (const PartDifference& part : difference.parts)
        parts.emplace(PartKey{part.kind, folded(part.name)}, &part);
    return parts;
}

class TableMerger {
public:
    TableMerger(const Table& base, const Table& ours, const Table& theirs,
                const TableDifference& by_ours, const TableDifference& by_theirs)
        : base_(base), ours_(ours), theirs_(theirs), by_ours_(by_key(by_ours)),
          by_theirs_(by_key(by_theirs)), table_(ours) {}

    TableMerge run() {
        for (const auto& [key, ours] : by_ours_) {
            const auto other = by_theirs_.find(key);
            if (other == by_theirs_.end())
                say(*ours, true, false);
            else
                meet(*ours, *other->second);
        }
        for (const auto& [key, theirs] : by_theirs_)
            if (!by_ours_.contains(key)) say(*theirs, false, true);
        table_.columns = columns();
        take_named(PartKind::index, ours_.indexes, theirs_.indexes, table_.indexes);
        take_named(PartKind::foreign_key, ours_.foreign_keys, theirs_.foreign_keys,
                   table_.foreign_keys);
        take_named(PartKind::check, ours_.checks, theirs_.checks, table_.checks);
        take_options();
        if (only_theirs({PartKind::partitions, {}})) table_.partitions = theirs_.partitions;
        result_.merged = std::make_shared<const Table>(std::move(table_));
        return std::move(result_);
    }

private:
    const Table& base_;
    const Table& ours_;
    const Table& theirs_;
    std::map<PartKey, const PartDifference*> by_ours_;
    std::map<PartKey, const PartDifference*> by_theirs_;
    Table table_;
    TableMerge result_;

    bool only_theirs(const PartKey& key) const {
        return by_theirs_.contains(key) && !by_ours_.contains(key);
    }

    void say(const PartDifference& part, bool ours, bool theirs) {
        result_.changes.push_back({action_of(part.from, part.to),
                                   describe_part(base_.name, part.kind, part.name), ours, theirs});
    }

    void meet(const PartDifference& ours, const PartDifference& theirs) {
        const bool order = ours.kind == PartKind::column_order;
        if (order ? common_order(ours_) == common_order(theirs_) : ours.to == theirs.to)
            return say(ours, true, true);
        result_.conflicts.push_back(
            conflict_between(base_.name, describe_part(base_.name, ours.kind, ours.name), ours.from,
                             ours.to, theirs.to));
    }

    /// The columns that all three have, in this one's order.
    std::vector<std::string> common_order(const Table& table) const {
        std::vector<std::string> names;
        for (const Column& column : table.columns)
            if (base_.find_column(column.name) != nullptr &&
                ours_.find_column(column.name) != nullptr &&
                theirs_.find_column(column.name) != nullptr)
                names.push_back(folded(column.name));
        return names;
    }

    /// The part as it shall be: null where it is gone.
    template <class Part>
    static const Part* named(const std::vector<Part>& parts, std::string_view name) {
        const auto found = std::ranges::find_if(
            parts, [&](const Part& part) { return equal_names(part.name, name); });
        return found == parts.end() ? nullptr : &*found;
    }

    const Column* chosen(std::string_view name) const {
        return (only_theirs({PartKind::column, folded(name)}) ? theirs_ : ours_).find_column(name);
    }

    /// In the order of ours, or of theirs where they alone moved columns; what the other side added
    /// stands behind the column it has before it.
    std::vector<Column> columns() const {
        const bool led_by_theirs = only_theirs({PartKind::column_order, {}});
        const Table& leader = led_by_theirs ? theirs_ : ours_;
        const Table& other = led_by_theirs ? ours_ : theirs_;
        std::vector<Column> columns;
        for (const Column& column : leader.columns)
            if (const Column* found = chosen(column.name)) columns.push_back(*found);
        const auto place_of = [&](std::string_view name) {
            return std::ranges::find_if(
                columns, [&](const Column& column) { return equal_names(column.name, name); });
        };
        for (std::size_t i = 0; i < other.columns.size(); ++i) {
            const std::string& name = other.columns[i].name;
            const Column* found = chosen(name);
            if (found == nullptr || place_of(name) != columns.end()) continue;
            auto place = columns.begin();
            for (std::size_t before = i; before-- > 0;) {
                const auto known = place_of(other.columns[before].name);
                if (known == columns.end()) continue;
                place = known + 1;
                break;
            }
            // Behind what the leader added there too.
            while (place != columns.begin() && place != columns.end() &&
                   other.find_column(place->name) == nullptr &&
                   base_.find_column(place->name) == nullptr)
                ++place;
            columns.insert(place, *found);
        }
        return columns;
    }

    template <class Part>
    void take_named(PartKind kind, const std::vector<Part>& ours, const std::vector<Part>& theirs,
                    std::vector<Part>& merged) const {
        merged.clear();
        for (const Part& part : ours) {
            const bool by_theirs = only_theirs({kind, folded(part.name)});
            const Part* found = by_theirs ? named(theirs, part.name) : &part;
            if (found != nullptr) merged.push_back(*found);
        }
        for (const Part& part : theirs)
            if (only_theirs({kind, folded(part.name)}) && named(ours, part.name) == nullptr)
                merged.push_back(part);
        if constexpr (std::is_same_v<Part, Index>) // as the server lists them
            std::ranges::stable_partition(
                merged, [](const Index& index) { return index.kind == IndexKind::primary; });
    }

    void take_options() {
        const auto theirs_alone = [&](std::string_view name) {
            return only_theirs({PartKind::option, folded(name)});
        };
        if (theirs_alone("ENGINE")) {
            table_.engine = theirs_.engine;
            table_.engine_written = theirs_.engine_written;
        }
        if (theirs_alone("CHARACTER SET") || theirs_alone("COLLATE")) {
            table_.charset = theirs_.charset;
            table_.collation = theirs_.collation;
            table_.charset_written = theirs_.charset_written;
            table_.collation_written = theirs_.collation_written;
        }
        if (theirs_alone("COMMENT")) table_.comment = theirs_.comment;
        if (theirs_alone("ROW_FORMAT")) table_.row_format = theirs_.row_format;
        for (const auto& [name, value] : theirs_.options)
            if (theirs_alone(name)) table_.options[name] = value;
        std::erase_if(table_.options, [&](const auto& option) {
            return theirs_alone(option.first) && !theirs_.options.contains(option.first);
        });
        take_larger_counter();
    }

    /// The next AUTO_INCREMENT value depends on the rows, and is no difference.
    void take_larger_counter() {
        const auto counter = [](const Table& table) {
            const auto found = table.options.find("AUTO_INCREMENT");
            return found == table.options.end() ? 0ULL
                                                : std::strtoull(found->second.c_str(), nullptr, 10);
        };
        if (counter(theirs_) > counter(ours_))
            table_.options["AUTO_INCREMENT"] = std::to_string(counter(theirs_));
    }
};

} // namespace

std::string describe_part(const ObjectName& table, PartKind kind, const std::string& name) {
    if (name.empty()) return fmt::format("{} of table `{}`", name_of(kind), table.name);
    if (kind == PartKind::option) return fmt::format("{} of table `{}`", name, table.name);
    return fmt::format("{} `{}` of table `{}`", name_of(kind), name, table.name);
}

MergeAction action_of(const std::string& from, const std::string& to) {
    if (from.empty()) return MergeAction::adds;
    return to.empty() ? MergeAction::drops : MergeAction::changes;
}

MergeConflict conflict_between(const ObjectName& object, std::string what, std::string base,
                               std::string ours, std::string theirs) {
    MergeConflict conflict{.object = object};
    if (base.empty()) {
        conflict.kind = MergeConflictKind::added_differently;
        conflict.reason =
            fmt::format("{} is added on both sides, each with another definition", what);
    } else if (ours.empty() || theirs.empty()) {
        conflict.kind = MergeConflictKind::dropped_and_changed;
        conflict.reason =
            fmt::format("{} is dropped by {} and changed by {}", what,
                        ours.empty() ? "ours" : "theirs", ours.empty() ? "theirs" : "ours");
    } else {
        conflict.kind = MergeConflictKind::changed_differently;
        conflict.reason = fmt::format("{} is changed on both sides, each in another way", what);
    }
    conflict.what = std::move(what);
    conflict.base = std::move(base);
    conflict.ours = std::move(ours);
    conflict.theirs = std::move(theirs);
    return conflict;
}

TableMerge merge_tables(const Table& base, const Table& ours, const Table& theirs,
                        const TableDifference& by_ours, const TableDifference& by_theirs) {
    return TableMerger(base, ours, theirs, by_ours, by_theirs).run();
}

} // namespace lintel

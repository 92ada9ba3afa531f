#include "analyzer/diff/comparison.hpp"

#include "analyzer/diff/definition.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <future>
#include <map>
#include <optional>
#include <set>
#include <thread>
#include <utility>

namespace lintel {
namespace {

class TableComparison {
public:
    TableComparison(const Table& from, const Table& to, const Dialect& dialect)
        : from_(from), to_(to), old_(meaning_of(from, dialect)), new_(meaning_of(to, dialect)) {}

    std::vector<PartDifference> run() {
        if (!reads_alike()) parts();
        options();
        if (old_.partitions != new_.partitions)
            found_.push_back({PartKind::partitions, {}, old_.partitions, new_.partitions});
        return std::move(found_);
    }

private:
    const Table& from_;
    const Table& to_;
    TableMeaning old_;
    TableMeaning new_;
    std::vector<PartDifference> found_;

    /// Most tables are the same on both sides.
    bool reads_alike() const {
        return old_.text.columns == new_.text.columns && old_.text.indexes == new_.text.indexes &&
               old_.text.foreign_keys == new_.text.foreign_keys &&
               old_.text.checks == new_.text.checks;
    }

    void parts() {
        each(PartKind::column, from_.columns, old_.text.columns, to_.columns, new_.text.columns);
        order();
        each(PartKind::index, from_.indexes, old_.text.indexes, to_.indexes, new_.text.indexes);
        each(PartKind::foreign_key, from_.foreign_keys, old_.text.foreign_keys, to_.foreign_keys,
             new_.text.foreign_keys);
        each(PartKind::check, from_.checks, old_.text.checks, to_.checks, new_.text.checks);
    }

    /// A check of MariaDB's without a name is in its column's text.
    template <class Part> static bool is_named(const Part& part) { return !part.name.empty(); }

    template <class Part>
    void each(PartKind kind, const std::vector<Part>& from, const std::vector<std::string>& old,
              const std::vector<Part>& to, const std::vector<std::string>& now) {
        std::map<std::string, std::size_t> places;
        for (std::size_t i = 0; i < to.size(); ++i)
            if (is_named(to[i])) places.emplace(folded(to[i].name), i);
        std::set<std::size_t> met;
        for (std::size_t i = 0; i < from.size(); ++i) {
            if (!is_named(from[i])) continue;
            const auto place = places.find(folded(from[i].name));
            if (place == places.end()) {
                found_.push_back({kind, from[i].name, old[i], {}});
                continue;
            }
            met.insert(place->second);
            if (old[i] != now[place->second])
                found_.push_back({kind, to[place->second].name, old[i], now[place->second]});
        }
        for (std::size_t i = 0; i < to.size(); ++i)
            if (is_named(to[i]) && !met.contains(i))
                found_.push_back({kind, to[i].name, {}, now[i]});
    }

    /// The columns that both have, where they stand in another order.
    void order() {
        std::string old;
        std::string now;
        const auto list = [](const Table& table, const Table& other, std::string& text) {
            std::set<std::string> there;
            for (const Column& column : other.columns) there.insert(folded(column.name));
            for (const Column& column : table.columns)
                if (there.contains(folded(column.name)))
                    text += (text.empty() ? "" : ", ") + folded(column.name);
        };
        list(from_, to_, old);
        list(to_, from_, now);
        if (old != now) found_.push_back({PartKind::column_order, {}, old, now});
    }

    /// Every table has a character set; one that is not known (a template fills it in) is no
    /// difference.
    static bool is_unknown_elsewhere(std::string_view option) {
        return option == "CHARACTER SET" || option == "COLLATE";
    }

    void options() {
        for (const auto& [name, value] : old_.options) {
            const auto found = new_.options.find(name);
            if (found == new_.options.end() && is_unknown_elsewhere(name)) continue;
            if (found == new_.options.end())
                found_.push_back({PartKind::option, name, value, {}});
            else if (found->second != value)
                found_.push_back({PartKind::option, name, value, found->second});
        }
        for (const auto& [name, value] : new_.options)
            if (!old_.options.contains(name) && !is_unknown_elsewhere(name))
                found_.push_back({PartKind::option, name, {}, value});
    }
};

bool is_part_of_schema(const ObjectName& name, const Table& table) {
    return !table.temporary && !is_system_database(name.schema);
}

/// The table without what a server does not keep: a NULL default of a column that its primary key
/// makes NOT NULL.
TablePtr as_kept(const TablePtr& table) {
    if (!table) return table;
    const auto defaults_to_null = [](const Column& column) {
        return !column.nullable && column.default_value &&
               column.default_value->kind == ast::ExpressionKind::null_literal;
    };
    if (std::ranges::none_of(table->columns, defaults_to_null)) return table;
    Table kept = *table;
    for (Column& column : kept.columns)
        if (defaults_to_null(column)) column.default_value = nullptr;
    return std::make_shared<const Table>(std::move(kept));
}

/// What is at the names of either map, in their order.
template <class T, class Visit>
void for_each_pair(const Catalog::Map<T>& from, const Catalog::Map<T>& to, Visit visit) {
    std::map<ObjectName, std::pair<std::shared_ptr<const T>, std::shared_ptr<const T>>> pairs;
    from.for_each([&](const ObjectName& name, const auto& one) {
        if (one) pairs[name].first = one;
    });
    to.for_each([&](const ObjectName& name, const auto& one) {
        if (one) pairs[name].second = one;
    });
    for (const auto& [name, pair] : pairs) visit(name, pair.first, pair.second);
}

template <class T> bool has_any(const Catalog::Map<T>& map, const std::string& schema) {
    bool found = false;
    map.for_each_from(ObjectName{schema, {}}, [&](const ObjectName& name, const auto& object) {
        if (name.schema != schema) return false;
        found = found || object != nullptr;
        return !found;
    });
    return found;
}

bool has_objects(const Catalog& catalog, const std::string& schema) {
    return has_any(catalog.tables, schema) || has_any(catalog.views, schema) ||
           has_any(catalog.procedures, schema) || has_any(catalog.functions, schema) ||
           has_any(catalog.events, schema);
}

/// `*` stands for the columns there were when the view was made.
bool yield_the_same(const View& a, const View& b) {
    if (!a.yields || !b.yields || !a.yields->known || !b.yields->known) return true;
    return std::ranges::equal(a.yields->columns, b.yields->columns,
                              [](const OutputColumn& one, const OutputColumn& other) {
                                  return equal_names(one.name, other.name);
                              });
}

template <class T>
void compare_objects(const SchemaSide& from, const SchemaSide& to, const Catalog::Map<T>& old,
                     const Catalog::Map<T>& now, const Dialect& dialect,
                     std::vector<ObjectDifference<T>>& found) {
    for_each_pair<T>(old, now, [&](const ObjectName& name, const auto& a, const auto& b) {
        if (a == b || is_system_database(name.schema)) return;
        ObjectDifference<T> difference{name, a, b, {}, {}};
        if (a) difference.from_text = create_statement(*a, from.sources, false);
        if (b) difference.to_text = create_statement(*b, to.sources, false);
        if (a && b) {
            bool same =
                difference.from_text == difference.to_text ||
                words_of(difference.from_text, dialect) == words_of(difference.to_text, dialect);
            if constexpr (std::is_same_v<T, View>) same = same && yield_the_same(*a, *b);
            if (same) return;
        }
        found.push_back(std::move(difference));
    });
}

} // namespace

std::string_view name_of(PartKind kind) {
    switch (kind) {
    case PartKind::column:
        return "column";
    case PartKind::column_order:
        return "order of columns";
    case PartKind::index:
        return "index";
    case PartKind::foreign_key:
        return "foreign key";
    case PartKind::check:
        return "check";
    case PartKind::option:
        return "option";
    case PartKind::partitions:
        break;
    }
    return "partitions";
}

std::string label_of(const PartDifference& part) {
    return part.name.empty() ? std::string(name_of(part.kind))
                             : fmt::format("{} `{}`", name_of(part.kind), part.name);
}

std::pair<std::string, std::string> texts_that_differ(const PartDifference& part) {
    const auto charset = [](const std::string& text) -> std::string_view {
        const std::size_t begin = text.find(" CHARACTER SET ");
        const std::size_t collate = text.find(" COLLATE ", begin);
        if (begin == std::string::npos || collate == std::string::npos) return {};
        const std::size_t end = std::min(text.find(' ', collate + 9), text.size());
        return std::string_view(text).substr(begin, end - begin);
    };
    std::pair<std::string, std::string> texts{part.from, part.to};
    const std::string same(charset(part.from));
    if (same.empty() || charset(part.to) != same) return texts;
    for (std::string* text : {&texts.first, &texts.second})
        text->erase(text->find(same), same.size());
    return texts;
}

std::vector<PartDifference> compare_tables(const Table& from, const Table& to,
                                           const Dialect& dialect) {
    return TableComparison(from, to, dialect).run();
}

namespace {

struct TablePair {
    ObjectName name;
    TablePtr from;
    TablePtr to;
};

/// What of a pair's tables differs; nothing where they mean the same.
std::optional<TableDifference> difference_of(const TablePair& pair, const Dialect& dialect) {
    TableDifference difference{pair.name, pair.from, pair.to, {}, {}, {}};
    if (pair.from && pair.to) {
        difference.parts = compare_tables(*pair.from, *pair.to, dialect);
        if (difference.parts.empty()) return std::nullopt;
    } else if (pair.from)
        difference.from_text = show_create(*pair.from, dialect);
    else
        difference.to_text = show_create(*pair.to, dialect);
    return difference;
}

/// Tables say the same or not whatever the others do, so that several threads look at them.
std::vector<std::optional<TableDifference>> differences_of(const std::vector<TablePair>& pairs,
                                                           const Dialect& dialect) {
    constexpr std::size_t worth_a_thread = 500;
    const std::size_t threads = std::clamp<std::size_t>(
        pairs.size() / worth_a_thread, 1, std::max(1U, std::thread::hardware_concurrency()));
    std::vector<std::optional<TableDifference>> found(pairs.size());
    const auto look = [&](std::size_t thread) {
        for (std::size_t i = thread; i < pairs.size(); i += threads)
            found[i] = difference_of(pairs[i], dialect);
    };
    std::vector<std::future<void>> others;
    for (std::size_t thread = 1; thread < threads; ++thread)
        others.push_back(std::async(std::launch::async, look, thread));
    look(0);
    for (std::future<void>& other : others) other.get();
    return found;
}

void compare_all_tables(const Catalog::Map<Table>& from, const Catalog::Map<Table>& to,
                        const Dialect& dialect, Comparison& found) {
    std::vector<TablePair> pairs;
    for_each_pair<Table>(from, to, [&](const ObjectName& name, TablePtr old, TablePtr now) {
        if (old && !is_part_of_schema(name, *old)) old = nullptr;
        if (now && !is_part_of_schema(name, *now)) now = nullptr;
        if (old == now) return;
        old = as_kept(old);
        now = as_kept(now);
        if ((old && !old->complete) || (now && !now->complete))
            return found.unknown.push_back(name);
        pairs.push_back({name, std::move(old), std::move(now)});
    });
    for (std::optional<TableDifference>& difference : differences_of(pairs, dialect))
        if (difference) found.tables.push_back(std::move(*difference));
}

} // namespace

Comparison compare(const SchemaSide& from, const SchemaSide& to, const Dialect& dialect) {
    Comparison found;
    std::map<std::string, DatabaseDifference> databases;
    from.catalog.databases.for_each([&](const std::string& name, const auto& database) {
        if (database) databases[name].from = database;
    });
    to.catalog.databases.for_each([&](const std::string& name, const auto& database) {
        if (database) databases[name].to = database;
    });
    for (auto& [name, difference] : databases) {
        const bool same = difference.from && difference.to &&
                          difference.from->charset == difference.to->charset &&
                          difference.from->collation == difference.to->collation;
        if (same || is_system_database(name)) continue;
        // One that statements use without making it.
        if (!difference.from && has_objects(from.catalog, name)) continue;
        if (!difference.to && has_objects(to.catalog, name)) continue;
        difference.name = name;
        found.databases.push_back(difference);
    }
    compare_all_tables(from.catalog.tables, to.catalog.tables, dialect, found);
    const Catalog& a = from.catalog;
    const Catalog& b = to.catalog;
    compare_objects<View>(from, to, a.views, b.views, dialect, found.views);
    compare_objects<Trigger>(from, to, a.triggers, b.triggers, dialect, found.triggers);
    compare_objects<Routine>(from, to, a.procedures, b.procedures, dialect, found.procedures);
    compare_objects<Routine>(from, to, a.functions, b.functions, dialect, found.functions);
    compare_objects<Event>(from, to, a.events, b.events, dialect, found.events);
    return found;
}

} // namespace lintel

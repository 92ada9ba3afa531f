#include "analyzer/diff/alteration_clauses.hpp"

#include "analyzer/catalog/canonical.hpp"
#include "analyzer/catalog/default_text.hpp"
#include "analyzer/catalog/dependents.hpp"
#include "analyzer/catalog/table_builder.hpp"
#include "analyzer/diff/definition.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace lintel {
namespace {

constexpr std::string_view not_enforced = " /*!80016 NOT ENFORCED */";
constexpr std::string_view invisible = " /*!80000 INVISIBLE */";

/// Positions of the longest rising part of `values`: what can stay where it is.
std::set<std::size_t> longest_rising(const std::vector<std::size_t>& values) {
    std::vector<std::size_t> ends; // of the best part of each length, as positions
    std::vector<std::size_t> before(values.size(), SIZE_MAX);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto at = std::ranges::lower_bound(ends, values[i], {},
                                                 [&](std::size_t end) { return values[end]; });
        if (at != ends.begin()) before[i] = *(at - 1);
        if (at == ends.end())
            ends.push_back(i);
        else
            *at = i;
    }
    std::set<std::size_t> kept;
    for (std::size_t i = ends.empty() ? SIZE_MAX : ends.back(); i != SIZE_MAX; i = before[i])
        kept.insert(i);
    return kept;
}

std::string without(std::string text, std::string_view part) {
    if (const std::size_t at = text.find(part); at != text.npos) text.erase(at, part.size());
    return text;
}

template <class Part>
std::optional<std::size_t> place_of(const std::vector<Part>& parts, std::string_view name) {
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (equal_names(parts[i].name, name)) return i;
    return std::nullopt;
}

class Clauses {
public:
    Clauses(const Table& from, const Table& to, const Dialect& dialect,
            const std::set<std::string>& dropped_checks)
        : from_(from), to_(to), dialect_(dialect), dropped_checks_(dropped_checks),
          old_(meaning_of(from, dialect)), new_(meaning_of(to, dialect)),
          written_(from.charset == to.charset && from.collation == to.collation
                       ? table_text(to, dialect)
                       : new_.text) {}

    AlterationClauses run() {
        for (const Column& column : from_.columns) {
            const Column* now = to_.find_column(column.name);
            if (now == nullptr || needs_new_column(column, *now))
                gone_columns_.insert(folded(column.name));
        }
        checks();
        indexes();
        for (const Column& column : from_.columns)
            if (gone_columns_.contains(folded(column.name)))
                add("DROP COLUMN {}", quoted_name(column.name));
        columns();
        options();
        for (std::string& check : new_checks_) result_.clauses.push_back(std::move(check));
        partitions();
        return std::move(result_);
    }

private:
    const Table& from_;
    const Table& to_;
    const Dialect& dialect_;
    const std::set<std::string>& dropped_checks_;
    TableMeaning old_;
    TableMeaning new_;
    TableText written_;                  ///< as definitions are written in the statement
    std::set<std::string> gone_columns_; ///< dropped, some to be added anew
    std::vector<std::string> new_checks_;
    bool adds_fulltext_ = false;
    AlterationClauses result_;

    template <class... Args> void add(fmt::format_string<Args...> text, Args&&... args) {
        result_.clauses.push_back(fmt::format(text, std::forward<Args>(args)...));
    }

    bool names_gone_column(const ast::Expression& expression) const {
        return std::ranges::any_of(gone_columns_, [&](const std::string& column) {
            return names_column(expression, column);
        });
    }

    void checks() {
        for (std::size_t i = 0; i < from_.checks.size(); ++i) {
            const CheckConstraint& check = from_.checks[i];
            if (check.name.empty()) continue;
            const auto place = place_of(to_.checks, check.name);
            const bool gone = dropped_checks_.contains(folded(check.name));
            const std::string now = place ? new_.text.checks[*place] : std::string{};
            if (place && !gone && !names_gone_column(*check.expression)) {
                if (old_.text.checks[i] == now) continue;
                if (without(old_.text.checks[i], not_enforced) == without(now, not_enforced)) {
                    add("ALTER CHECK {}{} ENFORCED", quoted_name(check.name),
                        to_.checks[*place].enforced ? "" : " NOT");
                    continue;
                }
            }
            if (!gone)
                add("DROP {} {}", dialect_.is_mariadb() ? "CONSTRAINT" : "CHECK",
                    quoted_name(check.name));
            if (place) add_check(*place);
        }
        for (std::size_t i = 0; i < to_.checks.size(); ++i)
            if (!to_.checks[i].name.empty() && !place_of(from_.checks, to_.checks[i].name))
                add_check(i);
    }
    /// A column that is dropped and added in one statement counts as dropped to a check (error
    /// 3959).
    void add_check(std::size_t place) {
        (names_gone_column(*to_.checks[place].expression) ? result_.afterwards : new_checks_)
            .push_back("ADD " + without_version_comments(new_.text.checks[place]));
    }

    // Indexes

    void drop_index(const Index& index) {
        if (index.kind == IndexKind::primary)
            result_.clauses.emplace_back("DROP PRIMARY KEY");
        else
            add("DROP KEY {}", quoted_name(index.name));
    }
    void add_index(std::size_t place) {
        std::string text = "ADD " + without_version_comments(written_.indexes[place]);
        // A table has an AUTO_INCREMENT column's key, and its primary key, all the time.
        const Index& index = to_.indexes[place];
        const bool counts = std::ranges::any_of(index.parts, [&](const KeyPart& part) {
            const Column* column = to_.find_column(part.column);
            return column != nullptr && column->auto_increment;
        });
        // InnoDB builds one FULLTEXT index at a time in place (error 1795).
        const bool waits = index.kind == IndexKind::fulltext && std::exchange(adds_fulltext_, true);
        (index.kind == IndexKind::primary || counts ? result_.clauses
         : waits                                    ? result_.afterwards
                                                    : result_.new_indexes)
            .push_back(std::move(text));
    }
    bool rests_on_gone_column(const Index& index) const {
        return std::ranges::any_of(index.parts, [&](const KeyPart& part) {
            return part.expression ? names_gone_column(*part.expression)
                                   : gone_columns_.contains(folded(part.column));
        });
    }
    bool can_rename_indexes() const {
        return dialect_.is_mariadb() ? dialect_.version >= Version{10, 5, 2}
                                     : dialect_.mysql_since(5, 7);
    }
    static std::string nameless(const Index& index, const std::string& text) {
        return without(text, quoted_name(index.name));
    }

    void indexes() {
        std::vector<std::size_t> dropped;
        std::set<std::size_t> added;
        std::set<std::size_t> anew; // of `added`, those dropped under the same name
        for (std::size_t i = 0; i < from_.indexes.size(); ++i) {
            const auto place = place_of(to_.indexes, from_.indexes[i].name);
            if (!place) {
                dropped.push_back(i);
                continue;
            }
            const std::string& now = new_.text.indexes[*place];
            const bool moved = rests_on_gone_column(from_.indexes[i]);
            if (!moved && old_.text.indexes[i] == now) continue;
            const bool seen = dialect_.mysql_since(8, 0) && !moved &&
                              without(old_.text.indexes[i], invisible) == without(now, invisible);
            if (seen) {
                add("ALTER INDEX {} {}", quoted_name(from_.indexes[i].name),
                    to_.indexes[*place].visible ? "VISIBLE" : "INVISIBLE");
                continue;
            }
            drop_index(from_.indexes[i]);
            added.insert(*place);
            anew.insert(*place);
        }
        for (std::size_t i = 0; i < to_.indexes.size(); ++i)
            if (!place_of(from_.indexes, to_.indexes[i].name)) added.insert(i);
        for (const std::size_t old : dropped) {
            const Index& index = from_.indexes[old];
            const auto same = std::ranges::find_if(added, [&](std::size_t place) {
                return !anew.contains(place) &&
                       nameless(index, old_.text.indexes[old]) ==
                           nameless(to_.indexes[place], new_.text.indexes[place]);
            });
            if (same == added.end() || !can_rename_indexes() || index.implicit ||
                rests_on_gone_column(index)) {
                drop_index(index);
                continue;
            }
            add("RENAME INDEX {} TO {}", quoted_name(index.name),
                quoted_name(to_.indexes[*same].name));
            added.erase(same);
        }
        keep_implicit(added);
        for (const std::size_t place : added) add_index(place);
    }

    /// The server drops the index it made for a foreign key when a new one can serve; where both
    /// are wanted it is made anew, as if written.
    void keep_implicit(std::set<std::size_t>& added) {
        for (const Index& index : from_.indexes) {
            const auto place = place_of(to_.indexes, index.name);
            if (!index.implicit || !place || added.contains(*place)) continue;
            std::vector<std::string> columns;
            for (const KeyPart& part : index.parts) columns.push_back(part.column);
            if (std::ranges::none_of(
                    added, [&](std::size_t one) { return begins_with(to_.indexes[one], columns); }))
                continue;
            drop_index(index);
            added.insert(*place);
        }
    }

    // Columns

    std::string position(std::size_t i) const {
        if (i == 0) return " FIRST";
        return " AFTER " + quoted_name(to_.columns[i - 1].name);
    }

    void columns() {
        std::vector<std::size_t> kept;   // places in `to_`
        std::vector<std::size_t> places; // of the same in `from_`
        for (std::size_t i = 0; i < to_.columns.size(); ++i) {
            const std::string& name = to_.columns[i].name;
            const auto old = place_of(from_.columns, name);
            if (!old || gone_columns_.contains(folded(name))) continue;
            kept.push_back(i);
            places.push_back(*old);
        }
        std::set<std::size_t> still;
        for (const std::size_t one : longest_rising(places)) still.insert(kept[one]);
        const std::size_t tail = kept.empty() ? 0 : kept.back() + 1;
        for (std::size_t i = 0, next = 0; i < to_.columns.size(); ++i) {
            const std::string text = without_version_comments(written_.columns[i]);
            if (next >= kept.size() || kept[next] != i) {
                add("ADD COLUMN {}{}",
                    gives_each_row_another(to_.columns[i]) ? late_default(i) : text,
                    i >= tail ? "" : position(i));
                continue;
            }
            const std::size_t old = places[next++];
            const bool same = old_.text.columns[old] == new_.text.columns[i];
            if (same && still.contains(i)) continue;
            const std::string place = still.contains(i) ? "" : position(i);
            if (from_.columns[old].name == to_.columns[i].name)
                add("MODIFY COLUMN {}{}", text, place);
            else
                add("CHANGE COLUMN {} {}{}", quoted_name(from_.columns[old].name), text, place);
        }
    }

    /// Error 1674: the default calls what each replica would answer otherwise (MySQL 8.0 manual,
    /// 19.2.1.3 "Determination of Safe and Unsafe Statements in Binary Logging").
    bool gives_each_row_another(const Column& column) const {
        constexpr std::string_view unsafe[] = {
            "uuid",         "uuid_short",   "rand",         "sysdate",   "user",
            "session_user", "system_user",  "found_rows",   "row_count", "get_lock",
            "is_free_lock", "is_used_lock", "release_lock", "load_file", "sleep"};
        bool found = false;
        if (!column.default_value || !dialect_.mysql_since(8, 0, 13)) return false;
        ast::for_each_expression(*column.default_value, [&](const ast::Expression& part) {
            found = found ||
                    (part.kind == ast::ExpressionKind::function && !part.name.empty() &&
                     std::ranges::find(unsafe, folded(part.name.back().text)) != std::end(unsafe));
        });
        return found;
    }
    /// The column without its default, which it gets when it is there.
    std::string late_default(std::size_t i) {
        Table plain = to_;
        Column& column = plain.columns[i];
        result_.afterwards.push_back(fmt::format("ALTER COLUMN {} SET DEFAULT {}",
                                                 quoted_name(column.name),
                                                 describe_default(column, dialect_)));
        column.default_value = nullptr;
        if (from_.charset != to_.charset || from_.collation != to_.collation)
            plain.charset = plain.collation = {};
        return without_version_comments(table_text(plain, dialect_).columns[i]);
    }

    // Options and partitions

    static std::string unset(std::string_view option) {
        if (option == "COMMENT" || option == "CONNECTION" || option == "COMPRESSION") return "''";
        if (option == "ENCRYPTION") return "'N'";
        if (option == "INSERT_METHOD") return "NO";
        if (option == "SECONDARY_ENGINE") return "NULL";
        if (option == "TABLESPACE") return "`innodb_file_per_table`";
        if (option == "ROW_FORMAT" || option == "PACK_KEYS" || option.starts_with("STATS_"))
            return "DEFAULT";
        return "0";
    }
    static std::string option_text(std::string_view option, const std::string& value) {
        if (option == "COMMENT" || option == "CONNECTION" || option == "COMPRESSION" ||
            option == "ENCRYPTION" || option.ends_with("ENGINE_ATTRIBUTE"))
            return quoted_text(value);
        if (option == "TABLESPACE") return quoted_name(value);
        return value;
    }

    void options() {
        for (const auto& [name, value] : new_.options) {
            if (name == "COLLATE") continue;
            const auto old = old_.options.find(name);
            if (name == "CHARACTER SET") {
                const auto collation = new_.options.find("COLLATE");
                const auto before = old_.options.find("COLLATE");
                if (old == old_.options.end() || old->second != value ||
                    before->second != collation->second)
                    add("DEFAULT CHARACTER SET = {} COLLATE = {}", value, collation->second);
                continue;
            }
            if (old != old_.options.end() && old->second == value) continue;
            add("{} = {}", name, option_text(name, value));
        }
        for (const auto& [name, value] : old_.options)
            if (!new_.options.contains(name) && name != "CHARACTER SET" && name != "COLLATE" &&
                name != "ENGINE")
                add("{} = {}", name, unset(name));
    }

    /// The clause with some of the definitions alone.
    std::string clause_of(Table table, std::size_t first, std::size_t count) const {
        Partitions partitions = *table.partitions;
        auto& definitions = partitions.definitions;
        definitions.erase(definitions.begin() + static_cast<std::ptrdiff_t>(first + count),
                          definitions.end());
        definitions.erase(definitions.begin(),
                          definitions.begin() + static_cast<std::ptrdiff_t>(first));
        table.partitions = std::make_shared<const Partitions>(std::move(partitions));
        return partition_clause(table, dialect_);
    }

    void partitions() {
        if (old_.partitions == new_.partitions) return;
        if (!to_.partitions) {
            result_.partitioning = "REMOVE PARTITIONING";
            return;
        }
        if (from_.partitions && from_.engine == to_.engine) {
            using enum ast::PartitionMethod;
            const auto method = to_.partitions->scheme.method;
            const std::size_t before = from_.partitions->definitions.size();
            const std::size_t after = to_.partitions->definitions.size();
            const bool ranges = method == range || method == ast::PartitionMethod::list ||
                                method == range_columns || method == list_columns;
            if (ranges && before > 0 && before < after &&
                partition_clause(from_, dialect_) == clause_of(to_, 0, before)) {
                const std::string clause = clause_of(to_, before, after - before);
                result_.new_partitions = "ADD PARTITION " + clause.substr(clause.find("\n(") + 1);
                return;
            }
        }
        result_.partitioning = partition_clause(to_, dialect_);
    }
};

} // namespace

bool needs_new_column(const Column& from, const Column& to) {
    const auto is_number_or_time = [](const ColumnType& type) {
        return type.name <= TypeName::bit_type || is_temporal(type.name);
    };
    return from.is_virtual() != to.is_virtual() ||
           (is_spatial(from.type.name) && is_number_or_time(to.type)) ||
           (is_spatial(to.type.name) && is_number_or_time(from.type));
}

AlterationClauses clauses_between(const Table& from, const Table& to, const Dialect& dialect,
                                  const std::set<std::string>& dropped_checks) {
    return Clauses(from, to, dialect, dropped_checks).run();
}

} // namespace lintel

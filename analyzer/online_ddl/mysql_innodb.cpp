#include "analyzer/online_ddl/decision.hpp"
#include "analyzer/online_ddl/key_comparison.hpp"

#include <algorithm>

namespace lintel {
namespace {

using enum Operation;

/// Most columns of an InnoDB table, virtual ones counted (MySQL 8.0 manual, 17.22 "InnoDB Limits").
constexpr std::size_t most_columns = 1017;

/// The virtual columns by name, those hidden behind functional key parts at the end.
std::vector<std::string> virtual_columns(const Table& table) {
    std::vector<std::string> names;
    for (const Column& column : table.columns)
        if (column.is_virtual()) names.push_back(column.name);
    for (const Index& index : table.indexes)
        for (std::size_t i = 0; i < index.parts.size(); ++i)
            if (index.parts[i].expression) names.push_back(index.name + "\n" + std::to_string(i));
    return names;
}

bool is_hidden(const std::string& name) { return name.find('\n') != std::string::npos; }

bool holds(const std::vector<std::string>& names, const std::string& name) {
    return std::ranges::any_of(names,
                               [&](const std::string& one) { return equal_names(one, name); });
}

std::vector<std::string> added_virtual_columns(const Case& one) {
    std::vector<std::string> names;
    for (const Found& found : one.alteration.found)
        if (found.operation == add_virtual_column) names.push_back(found.subject);
    return names;
}

/// A virtual column is added before the AUTO_INCREMENT column.
bool adds_virtual_before_auto_increment(const Case& one) {
    const std::vector<std::string> added = added_virtual_columns(one);
    bool seen = false;
    for (const Column& column : one.after().columns) {
        if (seen && column.auto_increment) return true;
        seen = seen || holds(added, column.name);
    }
    return false;
}

/// Virtual columns stay in order and new ones come behind all there were.
bool virtual_columns_in_order(const Case& one) {
    std::vector<std::string> old = virtual_columns(one.before());
    const std::vector<std::string> now = virtual_columns(one.after());
    const std::vector<std::string> added = added_virtual_columns(one);
    const auto is_new = [&](const std::string& name) {
        return holds(added, name) || (is_hidden(name) && !holds(old, name));
    };
    if (one.has(add_virtual_column)) {
        const auto first = std::ranges::find_if(now, is_new);
        if (!std::all_of(first, now.end(), is_new) || adds_virtual_before_auto_increment(one))
            return false;
    }
    if (!one.has(reorder_virtual_columns)) return true;
    std::vector<std::string> kept;
    std::ranges::copy_if(now, std::back_inserter(kept),
                         [&](const std::string& name) { return !is_new(name); });
    std::erase_if(old, [&](const std::string& name) {
        const bool dropped = std::ranges::any_of(one.alteration.found, [&](const Found& found) {
            return found.operation == drop_virtual_column && equal_names(found.subject, name);
        });
        return dropped || (is_hidden(name) && !holds(now, name));
    });
    return std::ranges::equal(old, kept, equal_names);
}

/// A DATE or DATETIME without a default and not NULL, or a geometry, has no value for rows that are
/// there.
bool needs_empty_table(const Case& one) {
    return std::ranges::any_of(one.alteration.found, [&](const Found& found) {
        if (found.operation != add_column) return false;
        const Column* column = one.after().find_column(found.subject);
        if (column == nullptr || column->nullable || column->default_value) return false;
        return column->type.name == TypeName::date_type ||
               column->type.name == TypeName::datetime_type || is_spatial(column->type.name);
    });
}

/// What keeps columns from being added or dropped instantly (MySQL 8.0 manual, 17.12.1, "Adding a
/// Column" and "Dropping a Column").
bool table_allows_instant_columns(const Case& one) {
    return !equal_names(one.before().row_format, "compressed") &&
           !has_index_of(one.before(), IndexKind::fulltext) && one.before().name.schema != "mysql";
}

bool is_referenced(const Case& one, const std::string& column) {
    const Table& parent = one.before();
    bool found = false;
    one.alteration.step.before.referencing.for_each_from(
        Link{parent.name, {}}, [&](const Link& link, bool) {
            if (link.to != parent.name) return false;
            if (const TablePtr child = one.alteration.step.before.find_table(link.from))
                for (const ForeignKey& key : child->foreign_keys)
                    if (key.referenced_table == parent.name &&
                        holds(key.referenced_columns, column))
                        found = true;
            return !found;
        });
    return found;
}

bool renames_referenced_column(const Case& one) {
    return std::ranges::any_of(one.alteration.found, [&](const Found& found) {
        return found.operation == rename_column && is_referenced(one, found.subject);
    });
}

enum class InstantKind : std::uint8_t { none, no_change, columns, other };

/// The classes of changes that InnoDB can carry out in its dictionary alone, and no mixture of
/// them.
InstantKind instant_kind(const Case& one) {
    if (!one.dialect.mysql_since(8, 0, 12)) return InstantKind::none;
    if (one.all_always_instant()) return InstantKind::no_change;
    if (!one.all_may_be_instant()) return InstantKind::none;
    const bool since_29 = one.dialect.mysql_since(8, 0, 29);
    if (one.only({rename_column}))
        return renames_referenced_column(one) ? InstantKind::none : InstantKind::other;
    if (one.only({add_virtual_column, drop_virtual_column, reorder_virtual_columns}) &&
        !(since_29 && one.has(reorder_virtual_columns)))
        return virtual_columns_in_order(one) ? InstantKind::other : InstantKind::none;
    if (one.only({add_virtual_column, drop_virtual_column, rename_column}))
        return InstantKind::none;
    if (!since_29)
        return one.has(add_column) &&
                       one.only({add_column, add_virtual_column, reorder_virtual_columns}) &&
                       table_allows_instant_columns(one) && !needs_empty_table(one)
                   ? InstantKind::columns
                   : InstantKind::none;
    const bool adds = one.has(add_column) && !one.has(drop_virtual_column);
    const bool drops = one.has(drop_column) && virtual_columns_in_order(one);
    if ((adds || drops) && table_allows_instant_columns(one) && !needs_empty_table(one))
        return InstantKind::columns;
    return InstantKind::none;
}

/// An option alone is metadata, beside anything else it has the table rebuilt.
bool rebuilds(const Case& one) {
    if (one.has(change_table_option) && one.only({change_table_option})) return false;
    for (std::size_t i = 0; i < one.facts.size(); ++i) {
        if (one.facts[i] == nullptr) continue;
        if (one.facts[i]->work == Work::rebuild &&
            one.alteration.found[i].operation != add_first_fulltext_index)
            return true;
        if (one.alteration.found[i].operation == change_table_option) return true;
    }
    return false;
}

bool has_own_document_id(const Table& table) {
    return std::ranges::any_of(table.columns, [](const Column& column) {
        return column.name == "FTS_DOC_ID" && column.type.name == TypeName::bigint_type &&
               !column.nullable;
    });
}

/// The first FULLTEXT index gives rows a hidden FTS_DOC_ID, unless the table has one of its own.
bool adds_hidden_document_id(const Case& one) {
    return one.has(add_first_fulltext_index) && !has_own_document_id(one.before());
}

bool has_hidden_document_id(const Table& table) {
    return has_index_of(table, IndexKind::fulltext) && !has_own_document_id(table);
}

bool is_new_column(const Case& one, const std::string& name) {
    return std::ranges::any_of(one.alteration.found, [&](const Found& found) {
        return (found.operation == add_column || found.operation == add_virtual_column) &&
               equal_names(found.subject, name);
    });
}

struct NewKeyColumns {
    bool auto_increment = false;
    bool virtual_column = false;
};

/// Columns of this statement that are in a key.
NewKeyColumns new_key_columns(const Case& one) {
    NewKeyColumns columns;
    const auto hidden = virtual_columns(one.before());
    for (const Index& index : one.after().indexes)
        for (std::size_t i = 0; i < index.parts.size(); ++i) {
            const KeyPart& part = index.parts[i];
            if (part.expression) {
                if (!holds(hidden, index.name + "\n" + std::to_string(i)) &&
                    one.has(add_virtual_column))
                    columns.virtual_column = true;
                continue;
            }
            if (!is_new_column(one, part.column)) continue;
            const Column* column = one.after().find_column(part.column);
            if (column->auto_increment) columns.auto_increment = true;
            if (column->is_virtual()) columns.virtual_column = true;
        }
    return columns;
}

/// FTS_DOC_ID or its index goes or is renamed while a FULLTEXT index stays.
bool touches_document_id(const Case& one) {
    if (!has_index_of(one.before(), IndexKind::fulltext) ||
        !has_index_of(one.after(), IndexKind::fulltext))
        return false;
    return std::ranges::any_of(one.alteration.found, [](const Found& found) {
        switch (found.operation) {
        case drop_column:
        case rename_column:
            return equal_names(found.subject, "FTS_DOC_ID");
        case drop_index:
        case drop_unique_index:
            return equal_names(found.subject, "FTS_DOC_ID_INDEX");
        default:
            return false;
        }
    });
}

/// The columns PARTITION BY KEY names come in another order, or it names none and the primary key
/// changes.
bool changes_key_of_partitions(const Case& one) {
    if (!one.before().partitions) return false;
    const auto touched = [&](const ast::PartitionScheme& scheme) {
        if (scheme.method != ast::PartitionMethod::key) return false;
        if (scheme.columns.empty()) return one.any_of({add_primary_key, drop_primary_key});
        return false;
    };
    return touched(one.before().partitions->scheme) ||
           (one.before().partitions->subpartitions &&
            touched(*one.before().partitions->subpartitions));
}

/// Not in place: what the engine says then depends on what was asked for.
Answer not_in_place(Request request, std::uint16_t reason = 0) {
    using enum ast::AlgorithmClause;
    if (request == instant) return refuses("ALGORITHM=COPY/INPLACE", reason);
    if (request == inplace) return refuses("ALGORITHM=COPY", reason);
    return copies();
}

Answer in_place(const Case& one, Request request, Lock lock, std::uint16_t reason) {
    if (request == ast::AlgorithmClause::instant) return refuses("ALGORITHM=COPY/INPLACE", reason);
    const bool built = rebuilds(one) || adds_hidden_document_id(one);
    return takes(Algorithm::inplace, lock, built ? Storage::rebuilt : Storage::kept, reason);
}

} // namespace

// The order of the questions is InnoDB's, since the first that fails gives the reason.
Answer answer_of_mysql_innodb(const Case& one, Request request) {
    using enum ast::AlgorithmClause;
    if (request == copy) return copies();
    if (one.after().columns.size() > most_columns) return not_in_place(request, 1117);
    if (one.has(change_encryption)) return not_in_place(request, 3187);
    if (one.any_work(Work::copy)) return not_in_place(request, one.has(change_type) ? 1850 : 0);
    if (one.has(add_foreign_key) && one.alteration.step.session.foreign_key_checks)
        return not_in_place(request, 1851);
    if (one.before().partitions && one.any_of({add_foreign_key, drop_foreign_key}))
        return not_in_place(request, 1506);

    const InstantKind kind = instant_kind(one);
    // Asked for INPLACE, InnoDB rebuilds rather than add or drop columns instantly.
    if (kind != InstantKind::none && !(kind == InstantKind::columns && request == inplace))
        return takes(Algorithm::instant, Lock::none, Storage::kept);

    if (changes_key_of_partitions(one)) return not_in_place(request);
    if (one.has(make_not_null) && !one.alteration.step.session.sql_mode.strict)
        return not_in_place(request, 1861);
    if (one.has(drop_primary_key) && !one.has(add_primary_key)) return not_in_place(request, 1853);
    if (one.has(make_nullable) && clustered_index(one.after()) == nullptr &&
        clustered_index(one.before()) != nullptr)
        return not_in_place(request, 1171);

    const bool moves_virtual =
        one.any_of({add_virtual_column, drop_virtual_column, reorder_virtual_columns});
    if (moves_virtual) {
        const bool alone = std::ranges::all_of(one.alteration.found, [](const Found& found) {
            switch (found.operation) {
            case add_virtual_column:
            case drop_virtual_column:
            case reorder_virtual_columns:
            case add_index:
            case add_fulltext_index:
            case add_first_fulltext_index:
            case drop_index:
                return true;
            default:
                return false;
            }
        });
        if (!alone || one.before().partitions || !virtual_columns_in_order(one) ||
            (has_index_of(one.after(), IndexKind::fulltext) &&
             !has_hidden_document_id(one.before())))
            return not_in_place(request, 3103);
    }
    const NewKeyColumns columns = new_key_columns(one);
    if (columns.virtual_column && one.has(drop_virtual_column)) return not_in_place(request, 3103);
    if (touches_document_id(one)) return not_in_place(request, 1856);
    if (columns.auto_increment) return in_place(one, request, Lock::shared, 1854);
    if (columns.virtual_column) return in_place(one, request, Lock::shared, 3178);
    if (one.has(add_spatial_index)) return in_place(one, request, Lock::shared, 3060);

    const bool fulltext_stays = has_index_of(one.after(), IndexKind::fulltext);
    const bool spatial_stays = has_index_of(one.after(), IndexKind::spatial);
    if (rebuilds(one) && (fulltext_stays || spatial_stays)) {
        if (has_index_of(one.before(), IndexKind::fulltext)) return not_in_place(request, 1795);
        return in_place(one, request, Lock::shared, spatial_stays ? 3060 : 1857);
    }
    if (one.any_of({redistribute_partitions, reorganize_partition}))
        return in_place(one, request, Lock::shared, 0);
    if (one.any_of({add_fulltext_index, add_first_fulltext_index}))
        return in_place(one, request, Lock::shared, 1857);
    return in_place(one, request, Lock::none, 0);
}

} // namespace lintel

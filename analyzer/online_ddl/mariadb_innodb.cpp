#include "analyzer/catalog/dependents.hpp"
#include "analyzer/catalog/mariadb_definitions.hpp"
#include "analyzer/online_ddl/innodb.hpp"
#include "analyzer/online_ddl/key_comparison.hpp"

#include <algorithm>

namespace lintel {
namespace {

using enum Operation;
using enum ast::AlgorithmClause;

bool is_redundant(const Table& table) { return equal_names(table.row_format, "redundant"); }
bool is_compressed(const Table& table) { return equal_names(table.row_format, "compressed"); }

bool has_indexed_virtual_column(const Table& table) {
    return std::ranges::any_of(table.indexes, [&](const Index& index) {
        return std::ranges::any_of(index.parts, [&](const KeyPart& part) {
            const Column* column = table.find_column(part.column);
            return column != nullptr && column->is_virtual();
        });
    });
}

/// Columns are added, dropped or moved, which a row of before and one of after tell by metadata.
bool moves_columns(const Case& one) {
    return one.any_of({add_column, drop_column, reorder_columns});
}

/// Rows are ordered by the same columns as before, under whatever name.
bool keeps_order(const Case& one) {
    const Index* before = clustered_index(one.before());
    const Index* after = clustered_index(one.after());
    return before != nullptr && after != nullptr &&
           std::ranges::equal(before->parts, after->parts, [](const KeyPart& a, const KeyPart& b) {
               return equal_names(a.column, b.column) && a.length == b.length && a.order == b.order;
           });
}

/// MDEV-11424, MDEV-15562: what is done by metadata alone, beside changes of indexes.
bool without_rebuild(const Case& one) {
    if (one.any_of({make_not_null, rebuild_table, change_row_storage})) return false;
    if (one.any_of({add_primary_key, drop_primary_key}) && !keeps_order(one)) return false;
    if (moves_columns(one) &&
        (is_compressed(one.before()) || has_index_of(one.before(), IndexKind::fulltext) ||
         has_index_of(one.after(), IndexKind::fulltext) ||
         has_indexed_virtual_column(one.before())))
        return false;
    // NOT NULL can be taken away by metadata in the oldest row format alone (MDEV-15563).
    if (one.has(make_nullable) && (!is_redundant(one.before()) || loses_clustered_key(one)))
        return false;
    const bool builds_index =
        one.any_of({add_index, add_unique_index, add_fulltext_index, add_first_fulltext_index,
                    add_spatial_index, rebuild_index});
    return !builds_index || !(moves_columns(one) || one.has(make_nullable));
}

bool changes_indexes(const Case& one) {
    return one.any_work(Work::index) ||
           one.any_of({add_first_fulltext_index, drop_index, add_primary_key, drop_primary_key});
}

/// A unique key kept as a hash has a hidden virtual column, with which 10.11 does nothing in place
/// but take the key away.
bool keeps_hash(const Case& one) {
    const auto has_hash = [](const Table& table) {
        return std::ranges::any_of(
            table.indexes, [&](const Index& index) { return is_long_unique(index, table); });
    };
    return has_hash(one.after()) ||
           (has_hash(one.before()) && !one.only({drop_index, drop_unique_index}));
}

/// NULLs of a TIMESTAMP would become its default.
bool forbids_null_in_timestamp(const Case& one) {
    return std::ranges::any_of(one.alteration.found, [&](const Found& found) {
        if (found.operation != make_not_null) return false;
        const Column* column = one.after().find_column(found.subject);
        return column != nullptr && column->type.name == TypeName::timestamp_type;
    });
}

/// Where the values of generated columns are kept, in rows or in an index, no column becomes NOT
/// NULL in place: seen on 10.11.19.
bool forbids_not_null_beside_generated(const Case& one) {
    const Table& before = one.before();
    const auto is_kept = [&](const Column& column) {
        return column.generation->stored ||
               std::ranges::any_of(before.indexes, [&](const Index& index) {
                   return holds_column(index, column.name);
               });
    };
    return one.has(make_not_null) && std::ranges::any_of(before.columns, [&](const Column& column) {
               return column.generation && is_kept(column);
           });
}

bool moves_virtual_columns(const Case& one) {
    return one.any_of({add_virtual_column, drop_virtual_column, reorder_virtual_columns});
}

/// What may stand beside virtual columns that come or go.
bool fits_virtual_columns(const Case& one, bool instant_columns) {
    if (one.before().partitions || !virtual_columns_in_order(one)) return false;
    return std::ranges::all_of(one.alteration.found, [&](const Found& found) {
        switch (found.operation) {
        case add_virtual_column:
        case drop_virtual_column:
        case reorder_virtual_columns:
        case add_index:
        case add_fulltext_index:
        case add_first_fulltext_index:
        case add_spatial_index:
        case drop_index:
            return true;
        case drop_column:
        case reorder_columns:
            return instant_columns;
        default:
            return false;
        }
    });
}

int count_of_new_fulltext_indexes(const Case& one) {
    return static_cast<int>(std::ranges::count_if(one.alteration.found, [](const Found& found) {
        return found.operation == add_fulltext_index || found.operation == add_first_fulltext_index;
    }));
}

Answer not_in_place(Request request, std::uint16_t reason = 0) {
    return request ? refuses("ALGORITHM=COPY", reason) : copies();
}

/// ALGORITHM= names the least efficient way that is taken (MariaDB Knowledge Base, "ALTER TABLE",
/// "ALGORITHM").
Answer rebuilt(Request request, Lock lock, std::uint16_t reason) {
    if (request == instant || request == nocopy) return refuses("ALGORITHM=INPLACE", reason);
    return takes(Algorithm::inplace, lock, Storage::rebuilt, reason);
}
Answer kept(Request request, Lock lock, std::uint16_t reason) {
    if (request == instant)
        return refuses("ALGORITHM=NOCOPY", reason == 0 ? index_changes : reason);
    return takes(Algorithm::inplace, lock, Storage::kept, reason);
}

} // namespace

// The order of the questions is InnoDB's, since the first that fails gives the reason.
Answer answer_of_mariadb_innodb(const Case& one, Request request) {
    if (request == copy) return copies();
    if (one.after().columns.size() > most_innodb_columns) return not_in_place(request, 1117);
    if (one.any_work(Work::copy)) return not_in_place(request, one.has(change_type) ? 1850 : 0);
    if (one.has(add_foreign_key) && one.alteration.step.session.foreign_key_checks)
        return not_in_place(request, 1851);
    if (keeps_hash(one)) return not_in_place(request, 3103);
    if (one.only({change_table_option}))
        return takes(Algorithm::instant, Lock::none, Storage::kept);
    // A unique key without NULLs takes the primary key's place.
    if (one.has(drop_primary_key) && !one.has(add_primary_key)) {
        const Index* successor = clustered_index(one.after());
        if (successor == nullptr) return not_in_place(request, 1853);
        if (successor->name == "FTS_DOC_ID_INDEX") return not_in_place(request, 1856);
    }
    if (loses_clustered_key(one)) return not_in_place(request, 1171);

    const bool fulltext_stays = has_index_of(one.after(), IndexKind::fulltext);
    if (moves_virtual_columns(one) && fulltext_stays && !has_hidden_document_id(one.before()))
        return not_in_place(request, 3103);
    const NewKeyColumns columns = new_key_columns(one);
    if (columns.virtual_column && one.has(drop_virtual_column)) return not_in_place(request, 3103);
    if (touches_document_id(one)) return not_in_place(request, 1856);
    if (forbids_null_in_timestamp(one)) return not_in_place(request, 1861);

    if (forbids_not_null_beside_generated(one)) return not_in_place(request);

    const bool instant_columns = without_rebuild(one) && !columns.auto_increment;
    if (moves_virtual_columns(one) && !fits_virtual_columns(one, instant_columns))
        return not_in_place(request, 3103);
    if (instant_columns && !changes_indexes(one))
        return takes(Algorithm::instant, Lock::none, Storage::kept);

    const auto fulltext_count =
        std::ranges::count(one.after().indexes, IndexKind::fulltext, &Index::kind);
    const bool rebuilds = !instant_columns || adds_hidden_document_id(one);
    if (count_of_new_fulltext_indexes(one) > 1 || (!instant_columns && fulltext_count > 1))
        return not_in_place(request, 1795);
    const auto answer = [&](Lock lock, std::uint16_t reason) {
        return rebuilds ? rebuilt(request, lock, reason) : kept(request, lock, reason);
    };
    if (columns.auto_increment) return answer(Lock::shared, 1854);
    if (columns.virtual_column) return answer(Lock::shared, 3178);
    if (count_of_new_fulltext_indexes(one) > 0 || (!instant_columns && fulltext_count > 0))
        return answer(Lock::shared, 1857);
    if (one.has(add_spatial_index) ||
        (!instant_columns && has_index_of(one.after(), IndexKind::spatial)))
        return answer(Lock::shared, 3060);
    if (!instant_columns && has_indexed_virtual_column(one.after())) return answer(Lock::shared, 0);
    return answer(Lock::none, 0);
}

} // namespace lintel

#include "analyzer/online_ddl/decision.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace lintel {
namespace {

using enum Operation;
using ast::AlgorithmClause;
using ast::LockClause;

Lock lock_of(LockClause clause) {
    switch (clause) {
    case LockClause::none:
        return Lock::none;
    case LockClause::shared:
        return Lock::shared;
    case LockClause::exclusive:
        break;
    }
    return Lock::exclusive;
}

bool contains(std::initializer_list<Operation> operations, Operation operation) {
    return std::ranges::find(operations, operation) != operations.end();
}

/// Rows are made, filled or thrown away by the partition.
bool is_partition_maintenance(Operation operation) {
    return contains({truncate_partition, exchange_partition, check_partition, optimize_partition},
                    operation);
}

/// What a server calls a change of its dictionary alone: the word INSTANT comes with MySQL 8.0.12.
Algorithm by_dictionary(const Dialect& dialect) {
    const bool has_instant = dialect.is_mariadb() || dialect.mysql_since(8, 0, 12);
    return has_instant ? Algorithm::instant : Algorithm::inplace;
}

Answer everything(const Case& one, Storage storage) {
    return takes(by_dictionary(one.dialect), Lock::none, storage);
}

/// These have code of their own, which looks at no ALGORITHM or LOCK.
std::optional<Answer> answer_of_partition_maintenance(const Case& one) {
    for (const Found& found : one.alteration.found) {
        if (!is_partition_maintenance(found.operation)) continue;
        if (!one.before().partitions || found.operation == check_partition)
            return everything(one, Storage::kept);
        if (found.operation != optimize_partition) return everything(one, Storage::replaced);
        Answer answer = copies();
        answer.locks_ignored = true;
        return answer;
    }
    return std::nullopt;
}

/// RENAME TO and ENABLE or DISABLE KEYS alone, or no clause at all.
bool is_simple(const Case& one) {
    const Alteration& alteration = one.alteration;
    return alteration.actions != nullptr && alteration.actions->size() == alteration.found.size() &&
           std::ranges::all_of(alteration.found, [](const Found& found) {
               return contains({rename_table, switch_keys}, found.operation);
           });
}

/// Before 8.0 partitions are managed outside the online interface, and no clause is taken.
std::optional<Answer> answer_of_5_7_partitioning(const Case& one, Request request) {
    if (!one.dialect.is_mysql() || one.dialect.mysql_since(8, 0)) return std::nullopt;
    if (!one.any_of({add_partition, drop_partition, redistribute_partitions, reorganize_partition}))
        return std::nullopt;
    if (request) return refuses("ALGORITHM=DEFAULT", 1848);
    const bool moves_rows = one.any_of({redistribute_partitions, reorganize_partition});
    Answer answer = takes(Algorithm::inplace, Lock::shared,
                          moves_rows ? Storage::partitions_rebuilt : Storage::kept, 1848);
    answer.locks_refused = true;
    return answer;
}

/// Changes that no engine is asked about.
bool is_copied_by_the_server(const Case& one) {
    const bool by_clause =
        one.any_of({order_rows, switch_keys, change_engine, change_srid, repartition}) ||
        (one.dialect.is_mysql() && one.any_of({add_check, enforce_check, change_default_in_check}));
    const bool partitions_follow_key = one.dialect.is_mariadb() && one.before().partitions &&
                                       one.any_of({add_primary_key, drop_primary_key});
    return by_clause || partitions_follow_key;
}

Answer answer_from_engine(const Case& one, Request request) {
    if (auto answer = answer_before_engine(one, request)) return *answer;
    if (!is_innodb(one.before())) return answer_of_other_engine(one, request);
    return one.dialect.is_mysql() ? answer_of_mysql_innodb(one, request)
                                  : answer_of_mariadb_innodb(one, request);
}

std::string subject_of(const Found& found, const Table& table) {
    if (!found.subject.empty()) return fmt::format(" `{}`", found.subject);
    switch (found.operation) {
    case rebuild_table:
        return fmt::format(" `{}`", table.name.name);
    default:
        return {};
    }
}

/// What keeps a change from being instant that could be: the table, or a change beside it.
std::string instead_of_instant(const Case& one, const Found& found) {
    if (one.before().temporary) return "the table is temporary";
    if (equal_names(one.before().row_format, "compressed"))
        return "the table has ROW_FORMAT=COMPRESSED";
    if (has_index_of(one.before(), IndexKind::fulltext)) return "the table has a FULLTEXT index";
    for (std::size_t i = 0; i < one.facts.size(); ++i) {
        const Found& other = one.alteration.found[i];
        if (&other == &found || one.facts[i] == nullptr || other.implied) continue;
        if (one.facts[i]->instant == Instant::no)
            return fmt::format("not together with {}{}", phrase_of(other.operation),
                               subject_of(other, one.after()));
    }
    return {};
}

Reason reason_of(const Case& one, std::size_t i, const Answer& answer) {
    const Found& found = one.alteration.found[i];
    const Fact& fact = *one.facts[i];
    Reason reason{found.span, found.operation, Algorithm::instant, fact.work, fact.lock, {}};
    reason.text = fmt::format("{}{} ", phrase_of(found.operation), subject_of(found, one.after()));
    const bool costs_more =
        answer.algorithm != Algorithm::instant && fact.instant == Instant::together;
    const std::string instead = costs_more ? instead_of_instant(one, found) : std::string{};
    if (fact.instant == Instant::no || !instead.empty())
        reason.algorithm = fact.work == Work::copy ? Algorithm::copy : Algorithm::inplace;
    const bool built_by_option =
        found.operation == change_table_option && answer.storage == Storage::rebuilt;
    const bool other_engine =
        answer.algorithm == Algorithm::copy && !is_innodb(one.before()) && fact.work != Work::copy;
    if (other_engine)
        reason.text +=
            fmt::format("copies the table, as `{}` does with most changes", one.before().engine);
    else if (built_by_option)
        reason.text += "has the table built anew when something else is changed with it";
    else if (!instead.empty() && fact.work == Work::rebuild)
        reason.text += "cannot be instant here: " + instead;
    else
        reason.text += fact.effect;
    if (!found.detail.empty()) reason.text += fmt::format(" ({})", found.detail);
    return reason;
}

/// Whether all the statement does is done in a dictionary.
bool is_metadata(const Case& one, const Answer& answer) {
    if (answer.storage != Storage::kept) return false;
    if (answer.algorithm == Algorithm::instant) return true;
    return !one.any_work(Work::index) && !one.any_work(Work::partitions);
}

} // namespace

bool has_index_of(const Table& table, IndexKind kind) {
    return std::ranges::any_of(table.indexes,
                               [&](const Index& index) { return index.kind == kind; });
}

/// An engine not known is taken for the server's default.
bool is_innodb(const Table& table) {
    return table.engine.empty() || equal_names(table.engine, "innodb");
}

bool Case::any_of(std::initializer_list<Operation> operations) const {
    return std::ranges::any_of(operations, [&](Operation operation) { return has(operation); });
}

bool Case::only(std::initializer_list<Operation> operations) const {
    for (std::size_t i = 0; i < facts.size(); ++i)
        if ((facts[i] == nullptr || facts[i]->work != Work::nothing) &&
            !contains(operations, alteration.found[i].operation))
            return false;
    return true;
}

bool Case::any_work(Work work) const {
    return std::ranges::any_of(
        facts, [&](const Fact* fact) { return fact != nullptr && fact->work == work; });
}

bool Case::all_always_instant() const {
    return std::ranges::all_of(facts, [](const Fact* fact) {
        return fact != nullptr && fact->instant == Instant::always;
    });
}

bool Case::all_may_be_instant() const {
    return std::ranges::all_of(
        facts, [](const Fact* fact) { return fact != nullptr && fact->instant != Instant::no; });
}

// The SQL layer (MySQL 8.0 manual, 15.1.9 "ALTER TABLE Statement", "Performance and Space
// Requirements").
std::optional<Answer> answer_before_engine(const Case& one, Request request) {
    using enum AlgorithmClause;
    if (auto answer = answer_of_partition_maintenance(one)) return answer;
    if (one.any_of({discard_or_import_tablespace, discard_or_import_partition})) {
        if (request) return refuses("ALGORITHM=DEFAULT");
        Answer answer = takes(Algorithm::inplace, Lock::exclusive, Storage::replaced);
        answer.locks_refused = true;
        return answer;
    }
    if (auto answer = answer_of_5_7_partitioning(one, request)) return answer;
    const bool temporary = one.before().temporary;
    if (request != copy && !temporary && is_simple(one))
        return takes(one.has(rename_table) ? by_dictionary(one.dialect) : Algorithm::instant,
                     Lock::exclusive, Storage::kept);

    if (!temporary && !is_copied_by_the_server(one)) return std::nullopt;
    // MariaDB refuses only those that ask for INPLACE by name.
    if (request == inplace || (one.dialect.is_mysql() && request == instant))
        return refuses("ALGORITHM=COPY");
    // No other session sees a temporary table: any LOCK is taken.
    return temporary ? takes(Algorithm::copy, Lock::none, Storage::rebuilt) : copies();
}

namespace {

/// An option that MyISAM or MEMORY carries out by a copy.
bool option_needs_copy(const std::string& option, const Table& table) {
    if (option == "CHARACTER SET" || option == "COLLATE" || option == "PACK_KEYS" ||
        option == "MAX_ROWS" || option == "AUTO_INCREMENT")
        return true;
    return equal_names(table.engine, "myisam") &&
           (option == "DELAY_KEY_WRITE" || option == "CHECKSUM");
}

std::string row_format(const Table& table) {
    std::string format = folded(table.row_format);
    return format == "default" ? std::string{} : format;
}

/// Nothing but the table's definition changes.
bool changes_definition_only(const Found& found, const Case& one) {
    if (found.operation == change_table_option)
        return !option_needs_copy(found.subject, one.before());
    if (found.operation == change_row_storage)
        return row_format(one.before()) == row_format(one.after());
    if (found.operation == drop_check) return one.dialect.is_mariadb();
    return contains({rename_column, change_default, rename_table, rename_index,
                     change_index_visibility, change_index_comment, change_index_type},
                    found.operation);
}

} // namespace

// handler::check_if_supported_inplace_alter(), for engines that have none of their own.
Answer answer_of_other_engine(const Case& one, Request request) {
    using enum AlgorithmClause;
    if (request == copy) return copies();
    if (std::ranges::all_of(one.alteration.found, [&](const Found& found) {
            return changes_definition_only(found, one);
        }))
        return takes(Algorithm::instant, Lock::none, Storage::kept);
    if (request) return refuses(request == inplace ? "ALGORITHM=COPY" : "ALGORITHM=COPY/INPLACE");
    return copies();
}

const Reason* Prediction::decisive() const {
    const auto worst = std::ranges::max_element(reasons, {}, [](const Reason& reason) {
        return std::tuple(reason.algorithm, reason.work, reason.lock, !reason.span.empty());
    });
    return worst == reasons.end() ? nullptr : &*worst;
}

const Reason* Prediction::reason_for(std::initializer_list<Operation> operations) const {
    const auto at = std::ranges::find_if(
        reasons, [&](const Reason& reason) { return contains(operations, reason.operation); });
    return at == reasons.end() ? nullptr : &*at;
}

std::optional<Refusal> Prediction::refusal(std::optional<AlgorithmClause> wanted_algorithm,
                                           std::optional<LockClause> wanted_lock) const {
    if (mysql && wanted_algorithm == AlgorithmClause::instant && wanted_lock)
        return Refusal{
            {1221, Refused::lock_clause}, true, "ALGORITHM=INSTANT takes no LOCK", "LOCK=DEFAULT"};
    const Answer& answer =
        wanted_algorithm ? asked[static_cast<std::size_t>(*wanted_algorithm)] : unasked;
    const auto refuse = [](bool by_lock, std::uint16_t reason, std::string_view instead) {
        return Refusal{reason == 0      ? ErrorNumber(1845)
                       : reason == 4092 ? ErrorNumber(4092)
                                        : ErrorNumber(1846),
                       by_lock, std::string(reason_text(reason)), instead};
    };
    if (answer.refused) return refuse(false, answer.reason, answer.instead);
    if (!wanted_lock || answer.locks_ignored) return std::nullopt;
    if (answer.locks_refused) return refuse(true, answer.reason, "LOCK=DEFAULT");
    if (lock_of(*wanted_lock) >= answer.lock) return std::nullopt;
    return refuse(true, answer.reason,
                  answer.lock == Lock::exclusive ? "LOCK=EXCLUSIVE" : "LOCK=SHARED");
}

namespace {

/// What another clause brings about is told with that one, and that a MODIFY may change the default
/// only where it does nothing else.
bool is_worth_a_reason(const Alteration& alteration, std::size_t i) {
    const Found& found = alteration.found[i];
    if (found.implied) return false;
    if (found.operation != change_default) return true;
    return std::ranges::none_of(alteration.found, [&](const Found& other) {
        return other.operation != change_default && other.span == found.span;
    });
}

} // namespace

Prediction predict(const Alteration& alteration, const Dialect& target) {
    Case one{alteration, target, {}};
    for (const Found& found : alteration.found)
        one.facts.push_back(fact_of(found.operation, target));

    Prediction prediction;
    prediction.before = alteration.before;
    prediction.after = alteration.after;
    prediction.mysql = target.is_mysql();
    const bool copies_unasked = target.is_mysql() && alteration.step.session.old_alter_table;
    prediction.unasked = answer_from_engine(
        one, copies_unasked ? std::optional(AlgorithmClause::copy) : std::nullopt);
    for (const AlgorithmClause clause : {AlgorithmClause::instant, AlgorithmClause::inplace,
                                         AlgorithmClause::copy, AlgorithmClause::nocopy})
        prediction.asked[static_cast<std::size_t>(clause)] = answer_from_engine(one, clause);

    const Answer* answer = &prediction.unasked;
    if (alteration.online != nullptr && alteration.online->algorithm) {
        const auto clause = static_cast<std::size_t>(alteration.online->algorithm->value);
        if (!prediction.asked[clause].refused) answer = &prediction.asked[clause];
    }
    prediction.algorithm = answer->algorithm;
    prediction.lock = answer->lock;
    prediction.storage = answer->storage;
    prediction.metadata_only = is_metadata(one, *answer);
    prediction.writes_go_on = prediction.metadata_only || answer->lock == Lock::none;
    for (std::size_t i = 0; i < one.facts.size(); ++i)
        if (one.facts[i] != nullptr && is_worth_a_reason(alteration, i))
            prediction.reasons.push_back(reason_of(one, i, *answer));
    prediction.depends_on = alteration.unknown;
    return prediction;
}

std::optional<Prediction> predict(const Step& step, const Dialect& target) {
    const auto alteration = alteration_of(step, target);
    if (!alteration) return std::nullopt;
    return predict(*alteration, target);
}

std::string_view name_of(Algorithm algorithm) {
    switch (algorithm) {
    case Algorithm::instant:
        return "INSTANT";
    case Algorithm::inplace:
        return "INPLACE";
    case Algorithm::copy:
        break;
    }
    return "COPY";
}

std::string_view name_of(Lock lock) {
    switch (lock) {
    case Lock::none:
        return "NONE";
    case Lock::shared:
        return "SHARED";
    case Lock::exclusive:
        break;
    }
    return "EXCLUSIVE";
}

} // namespace lintel

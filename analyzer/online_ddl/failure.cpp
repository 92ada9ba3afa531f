#include "analyzer/online_ddl/failure.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lintel {
namespace {

using enum Operation;

std::optional<ServerError> refused_clause(const Alteration& alteration,
                                          const Prediction& prediction) {
    const ast::OnlineClauses* clauses = alteration.online;
    if (clauses == nullptr) return std::nullopt;
    const auto value = [](const auto& clause) {
        return clause ? std::optional(clause->value) : std::nullopt;
    };
    const auto refusal = prediction.refusal(value(clauses->algorithm), value(clauses->lock));
    if (!refusal) return std::nullopt;
    const bool at_lock = clauses->lock && (refusal->lock || !clauses->algorithm);
    const Span span = at_lock ? clauses->lock->span : clauses->algorithm->span;
    std::string message = refusal->reason;
    if (const Reason* reason = prediction.decisive(); message.empty() && reason != nullptr)
        message = reason->text;
    if (message.empty()) message = "the server cannot do this statement so";
    return ServerError{refusal->number, span, std::move(message)};
}

bool holds(const std::vector<std::string>& names, std::string_view name) {
    return std::ranges::any_of(names,
                               [&](const std::string& one) { return equal_names(one, name); });
}

/// A rename is refused as what the algorithm cannot do: 1846.
ErrorNumber number_of(const Found& found, ErrorNumber otherwise) {
    return found.operation == rename_column ? ErrorNumber(1846) : otherwise;
}

/// A copy is checked against foreign keys by their columns' types alone: error 1832 in the child,
/// 1833 in the parent (MySQL 8.0 manual, 15.1.20.5 "FOREIGN KEY Constraints").
std::optional<ServerError> copied_foreign_key_column(const Alteration& alteration,
                                                     const Dialect& target) {
    const Step& step = alteration.step;
    if (!step.session.foreign_key_checks) return std::nullopt;
    const auto changed = [&](const std::vector<std::string>& columns) -> const Found* {
        const auto at = std::ranges::find_if(alteration.found, [&](const Found& found) {
            return (found.operation == change_type || found.operation == make_not_null ||
                    found.operation == rename_column) &&
                   holds(columns, found.subject);
        });
        return at == alteration.found.end() ? nullptr : &*at;
    };
    for (const ForeignKey& key : alteration.before->foreign_keys)
        if (const Found* found = changed(key.columns);
            found != nullptr && alteration.after->find_foreign_key(key.name) != nullptr)
            return ServerError{
                number_of(*found, 1832), found->span,
                fmt::format("column `{}` cannot be changed: foreign key `{}` uses it",
                            found->subject, key.name)};
    std::optional<ServerError> error;
    const ObjectName& parent = alteration.before->name;
    step.before.referencing.for_each_from(Link{parent, {}}, [&](const Link& link, bool) {
        if (link.to != parent || error) return false;
        const TablePtr child = step.before.find_table(link.from);
        if (!child) return true;
        for (const ForeignKey& key : child->foreign_keys) {
            const Found* found =
                key.referenced_table == parent ? changed(key.referenced_columns) : nullptr;
            // MariaDB lets a parent's column become NOT NULL.
            if (found != nullptr && (target.is_mysql() || found->operation == change_type))
                error = ServerError{
                    number_of(*found, 1833), found->span,
                    fmt::format("column `{}` cannot be changed: foreign key `{}` of `{}` uses it",
                                found->subject, key.name, child->name.name)};
        }
        return true;
    });
    return error;
}

/// InnoDB builds one FULLTEXT index at a time: error 1795.
std::optional<ServerError> second_fulltext_index(const Alteration& alteration) {
    const Found* second = nullptr;
    int count = 0;
    for (const Found& found : alteration.found)
        if (found.operation == add_fulltext_index || found.operation == add_first_fulltext_index) {
            ++count;
            second = &found;
        }
    if (count < 2) return std::nullopt;
    return ServerError{1795, second->span,
                       "InnoDB builds one FULLTEXT index at a time without a copy of the table"};
}

std::optional<ServerError> failure_of(const Alteration& alteration, const Prediction& prediction,
                                      const Dialect& target) {
    if (auto error = refused_clause(alteration, prediction)) return error;
    if (!alteration.unknown.empty()) return std::nullopt;
    if (prediction.algorithm == Algorithm::copy)
        return copied_foreign_key_column(alteration, target);
    if (prediction.algorithm == Algorithm::inplace) return second_fulltext_index(alteration);
    return std::nullopt;
}

} // namespace

Execution execution_of(const Step& step, const Dialect& target) {
    const auto alteration = alteration_of(step, target);
    if (!alteration) return {};
    auto prediction = std::make_shared<const Prediction>(predict(*alteration, target));
    std::optional<ServerError> failure = failure_of(*alteration, *prediction, target);
    return {std::move(prediction), std::move(failure)};
}

} // namespace lintel

#include "cli/prediction_words.hpp"

#include <fmt/format.h>

namespace lintel {
namespace {

std::optional<Operation> whole_statement(const Step& step) {
    const ast::StatementNode& node = step.statement.node;
    if (std::holds_alternative<ast::CreateTable>(node)) return Operation::create_table;
    if (std::holds_alternative<ast::DropTable>(node)) return Operation::drop_table;
    if (std::holds_alternative<ast::TruncateTable>(node)) return Operation::truncate_table;
    if (std::holds_alternative<ast::RenameTable>(node)) return Operation::rename_table;
    return std::nullopt;
}

} // namespace

std::string_view name_of(Storage storage) {
    switch (storage) {
    case Storage::kept:
        return "no";
    case Storage::replaced:
        return "replaced";
    case Storage::partitions_rebuilt:
        return "partitions";
    case Storage::rebuilt:
        break;
    }
    return "table";
}

std::optional<WholeStatementWork> work_of_whole_statement(const Step& step, const Dialect& target) {
    const auto operation = whole_statement(step);
    const Fact* fact = operation ? fact_of(*operation, target) : nullptr;
    if (fact == nullptr) return std::nullopt;
    return WholeStatementWork{
        name_of(Algorithm::instant),
        name_of(*operation == Operation::rename_table ? Lock::exclusive : fact->lock),
        name_of(*operation == Operation::truncate_table ? Storage::replaced : Storage::kept)};
}

std::string describe_work(std::string_view algorithm, std::string_view lock,
                          std::string_view storage, bool writes_go_on) {
    return fmt::format("ALGORITHM={}, LOCK={}; rebuilds: {}; writes {}", algorithm, lock, storage,
                       writes_go_on ? "go on" : "wait");
}

} // namespace lintel

#include "cli/statement_work.hpp"

#include "analyzer/online_ddl/prediction.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <optional>
#include <string_view>

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

} // namespace

StatementWork work_of(const Step& step, const Dialect& target) {
    StatementWork work;
    if (!step.errors.empty())
        work.refused = fmt::format("error {}: {}", step.errors[0].number, step.errors[0].message);
    if (step.prediction) {
        const Prediction& prediction = *step.prediction;
        work.algorithm = name_of(prediction.algorithm);
        work.lock = name_of(prediction.lock);
        work.storage = name_of(prediction.storage);
        work.writes_go_on = prediction.writes_go_on;
        for (const Reason& reason : prediction.reasons) work.reasons.push_back(reason.text);
        work.depends_on = prediction.depends_on;
        return work;
    }
    const auto operation = whole_statement(step);
    const Fact* fact = operation ? fact_of(*operation, target) : nullptr;
    if (fact == nullptr) return work;
    work.algorithm = name_of(Algorithm::instant);
    work.lock = name_of(*operation == Operation::rename_table ? Lock::exclusive : fact->lock);
    work.storage =
        name_of(*operation == Operation::truncate_table ? Storage::replaced : Storage::kept);
    return work;
}

std::string describe(const StatementWork& work) {
    return fmt::format("ALGORITHM={}, LOCK={}; rebuilds: {}; writes {}", work.algorithm, work.lock,
                       work.storage, work.writes_go_on ? "go on" : "wait");
}

void put_work(const StatementWork& work, nlohmann::ordered_json& json) {
    if (!work.refused.empty()) json["refused"] = work.refused;
    if (work.algorithm.empty()) return;
    json["algorithm"] = work.algorithm;
    json["lock"] = work.lock;
    json["rebuilds"] = work.storage;
    json["writes_go_on"] = work.writes_go_on;
    json["reasons"] = work.reasons;
    json["depends_on"] = work.depends_on;
}

} // namespace lintel

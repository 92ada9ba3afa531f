#include "grammar/ast/statement.hpp"

#include <variant>

namespace lintel::ast {

bool defines_schema(const Statement& statement) {
    return std::visit(
        []<class Node>(const Node& node) {
            if constexpr (std::is_same_v<Node, CreateTable> || std::is_same_v<Node, DropTable>)
                return !node.temporary;
            else
                return std::is_same_v<Node, AlterTable> || std::is_same_v<Node, RenameTable> ||
                       std::is_same_v<Node, TruncateTable> || std::is_same_v<Node, CreateIndex> ||
                       std::is_same_v<Node, DropIndex> || std::is_same_v<Node, CreateDatabase> ||
                       std::is_same_v<Node, AlterDatabase> || std::is_same_v<Node, DropDatabase> ||
                       std::is_same_v<Node, CreateView> || std::is_same_v<Node, DropView> ||
                       std::is_same_v<Node, CreateTrigger> || std::is_same_v<Node, CreateRoutine> ||
                       std::is_same_v<Node, CreateEvent> || std::is_same_v<Node, DropObject> ||
                       std::is_same_v<Node, TablespaceStatement> ||
                       std::is_same_v<Node, AlterRoutine>;
        },
        statement.node);
}

bool commits_implicitly(const Statement& statement) {
    if (const auto* other = std::get_if<Unmodelled>(&statement.node)) {
        for (const std::string_view word :
             {"CREATE", "ALTER", "DROP", "GRANT", "REVOKE", "RENAME", "ANALYZE", "CHECK",
              "OPTIMIZE", "REPAIR", "CACHE", "LOAD INDEX", "FLUSH", "RESET", "INSTALL", "UNINSTALL",
              "START", "STOP", "CHANGE"})
            if (other->words.starts_with(word)) return true;
        return false;
    }
    return defines_schema(statement) || std::holds_alternative<LockTables>(statement.node) ||
           std::holds_alternative<StartTransaction>(statement.node);
}

} // namespace lintel::ast

#include "analyzer/online_ddl/statistics.hpp"

namespace lintel {

void Statistics::add(const ObjectName& table, const TableStatistics& statistics) {
    if (tables_.insert_or_assign(table, statistics).second) by_name_[table.name].push_back(table);
}

const TableStatistics* Statistics::of(const ObjectName& table) const {
    if (const auto found = tables_.find(table); found != tables_.end()) return &found->second;
    if (const auto found = tables_.find({{}, table.name}); found != tables_.end())
        return &found->second;
    if (!table.schema.empty()) return nullptr;
    const auto found = by_name_.find(table.name);
    if (found == by_name_.end() || found->second.size() != 1) return nullptr;
    return &tables_.at(found->second.front());
}

} // namespace lintel

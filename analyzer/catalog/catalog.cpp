#include "analyzer/catalog/catalog.hpp"

#include <utility>

namespace lintel {

void Catalog::put_table(const ObjectName& name, TablePtr table) {
    if (const TablePtr old = find_table(name))
        for (const ForeignKey& key : old->foreign_keys)
            referencing.erase(Link{key.referenced_table, name});
    if (table)
        for (const ForeignKey& key : table->foreign_keys)
            referencing.set(Link{key.referenced_table, name}, true);
    tables.set(name, std::move(table));
}

void Catalog::put_trigger(const ObjectName& name, std::shared_ptr<const Trigger> trigger) {
    if (const auto* old = triggers.find(name); old != nullptr && *old)
        triggers_of.erase(Link{(*old)->table, name});
    if (trigger) triggers_of.set(Link{trigger->table, name}, true);
    triggers.set(name, std::move(trigger));
}

} // namespace lintel

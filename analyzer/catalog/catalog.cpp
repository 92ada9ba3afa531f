#include "analyzer/catalog/catalog.hpp"

#include <utility>

namespace lintel {

void Catalog::put_table(const ObjectName& name, TablePtr table) {
    if (const TablePtr old = find_table(name)) {
        for (const ForeignKey& key : old->foreign_keys) {
            referencing.erase(Link{key.referenced_table, name});
            constraints.erase(ObjectName{name.schema, "f " + folded(key.name)});
        }
        for (const CheckConstraint& check : old->checks)
            constraints.erase(ObjectName{name.schema, "c " + folded(check.name)});
    }
    if (table && !table->temporary) {
        for (const ForeignKey& key : table->foreign_keys) {
            referencing.set(Link{key.referenced_table, name}, true);
            constraints.set(ObjectName{name.schema, "f " + folded(key.name)}, name.name);
        }
        for (const CheckConstraint& check : table->checks)
            constraints.set(ObjectName{name.schema, "c " + folded(check.name)}, name.name);
    }
    tables.set(name, std::move(table));
}

void Catalog::put_trigger(const ObjectName& name, std::shared_ptr<const Trigger> trigger) {
    if (const auto* old = triggers.find(name); old != nullptr && *old)
        triggers_of.erase(Link{(*old)->table, name});
    if (trigger) triggers_of.set(Link{trigger->table, name}, true);
    triggers.set(name, std::move(trigger));
}

} // namespace lintel

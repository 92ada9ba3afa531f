#include "analyzer/online_ddl/metadata_locks.hpp"

#include "analyzer/catalog/dependents.hpp"

#include <set>
#include <variant>

namespace lintel {
namespace {

class Locked {
public:
    explicit Locked(const Step& step) : step_(step) {}

    std::vector<ObjectName> all() {
        for (const Change& change : step_.changes)
            std::visit([&](const auto& one) { look(one); }, change);
        for (const ObjectName& own : own_) others_.erase(own);
        return {others_.begin(), others_.end()};
    }

private:
    const Step& step_;
    std::set<ObjectName> own_;
    std::set<ObjectName> others_;

    void children_of(const ObjectName& parent) {
        for (const TablePtr& child : tables_referencing(step_.before, parent))
            others_.insert(child->name);
    }
    void parents_of(const Table& table) {
        for (const ForeignKey& key : table.foreign_keys) others_.insert(key.referenced_table);
    }

    void altered(const TableChange& change) {
        const TablePtr& table = change.before ? change.before : change.after;
        if (!table) return;
        own_.insert(table->name);
        if (change.after) own_.insert(change.after->name);
        children_of(table->name);
    }

    template <class Other> void look(const Other& other) {
        if constexpr (std::is_base_of_v<TableChange, Other>) altered(other);
    }
    void look(const TableCreated& change) {
        own_.insert(change.after->name);
        parents_of(*change.after);
    }
    void look(const TableTruncated& change) { own_.insert(change.name); }
    void look(const TableDropped& change) {
        altered(change);
        own_.insert(change.name);
        if (change.before) parents_of(*change.before);
    }
    void look(const TableRenamed& change) {
        altered(change);
        if (change.before) parents_of(*change.before);
    }
    void look(const ForeignKeyAdded& change) {
        altered(change);
        others_.insert(change.foreign_key.referenced_table);
    }
    void look(const ForeignKeyDropped& change) {
        altered(change);
        if (!change.before) return;
        if (const ForeignKey* key = change.before->find_foreign_key(change.name))
            others_.insert(key->referenced_table);
    }
};

} // namespace

std::vector<ObjectName> tables_locked_with(const Step& step) { return Locked(step).all(); }

} // namespace lintel

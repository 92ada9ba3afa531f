#pragma once

#include "analyzer/diff/statements.hpp"

#include <set>

namespace lintel {

/// Writes the statements for all but tables: databases, views, triggers, routines and events. What
/// goes with its database is left out.
class ObjectStatements {
public:
    ObjectStatements(const Comparison& comparison, const SchemaSide& from, const SchemaSide& to,
                     bool qualified, SchemaChange& change);

    void create_databases();
    /// Triggers and views that go or change their kind; to be dropped before tables are touched.
    void drop_dependents();
    void drop_databases();
    /// Programs, views in the order in which they need each other, triggers, events.
    void create();

    bool goes_with_database(const ObjectName& name) const {
        return dropped_databases_.contains(name.schema);
    }

private:
    const Comparison& comparison_;
    const SchemaSide& from_;
    const SchemaSide& to_;
    bool qualified_;
    SchemaChange& change_;
    std::set<std::string> dropped_databases_;
    std::string in_use_;

    void add(const ObjectName& object, std::string sql, bool holds_statements = false);
    template <class T>
    void create_programs(const std::vector<ObjectDifference<T>>& programs, std::string_view kind);
    void create_view(const ObjectDifference<View>& difference);
    void create_views();
    void create_triggers();
};

} // namespace lintel

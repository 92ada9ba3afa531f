#include "cli/schema_sql.hpp"

#include "analyzer/catalog/canonical.hpp"
#include "analyzer/catalog/query_tables.hpp"
#include "analyzer/catalog/show_create.hpp"
#include "analyzer/diff/definition.hpp"

#include <fmt/format.h>

#include <set>

namespace lintel {
namespace {

class Writer {
public:
    Writer(const Catalog& catalog, const SourceSet& sources, const Dialect& dialect)
        : catalog_(catalog), sources_(sources), dialect_(dialect) {}

    std::vector<SchemaStatement> write() {
        write_tables();
        write_programs(catalog_.functions);
        catalog_.views.for_each([&](const ObjectName& name, const auto&) { write_view(name); });
        write_programs(catalog_.procedures);
        write_programs(catalog_.triggers);
        write_programs(catalog_.events);
        return std::move(statements_);
    }

private:
    const Catalog& catalog_;
    const SourceSet& sources_;
    const Dialect& dialect_;
    std::vector<SchemaStatement> statements_;
    std::string in_use_;
    std::set<ObjectName> views_met_;

    bool qualified(const ObjectName& name) const {
        return !name.schema.empty() && name.schema != in_use_;
    }

    void write_tables() {
        catalog_.tables.for_each([&](const ObjectName& name, const TablePtr& table) {
            if (!table || table->temporary) return;
            SchemaStatement statement{.object = name, .sql = {}};
            if (name.schema != in_use_) statement.use = in_use_ = name.schema;
            if (!table->complete) statement.sql += "-- not all of this table is known\n";
            statement.sql += show_create(*table, dialect_);
            statements_.push_back(std::move(statement));
        });
    }

    template <class T> void write_programs(const Catalog::Map<T>& programs) {
        programs.for_each([&](const ObjectName& name, const auto& program) {
            if (!program || !program->definition) return;
            std::string sql = create_statement(*program, sources_, qualified(name));
            if (!sql.empty()) statements_.push_back({name, std::move(sql), true});
        });
    }

    void write_view(const ObjectName& name) {
        const auto* const view = catalog_.views.find(name);
        if (view == nullptr || !*view || !(*view)->definition->query) return;
        if (!views_met_.insert(name).second) return;
        for_each_table(*(*view)->definition->query, [&](const ast::QualifiedName& read) {
            write_view({read.schema ? read.schema->text : (*view)->database, read.name.text});
        });
        statements_.push_back({name, create_statement(**view, sources_, qualified(name))});
    }
};

} // namespace

std::vector<SchemaStatement> schema_statements(const Catalog& catalog, const SourceSet& sources,
                                               const Dialect& dialect) {
    return Writer(catalog, sources, dialect).write();
}

std::string sql_of(const std::vector<SchemaStatement>& statements) {
    std::string out;
    bool delimited = false;
    for (const SchemaStatement& statement : statements) {
        if (statement.holds_statements != delimited) {
            delimited = statement.holds_statements;
            out += delimited ? "DELIMITER ;;\n" : "DELIMITER ;\n\n";
        } else if (delimited) {
            out += '\n';
        }
        if (!statement.use.empty()) out += fmt::format("USE {};\n\n", quoted_name(statement.use));
        out += fmt::format("{}{}", statement.sql, delimited ? ";;\n" : ";\n\n");
    }
    return delimited ? out + "DELIMITER ;\n\n" : out;
}

} // namespace lintel

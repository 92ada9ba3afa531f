#pragma once

#include "analyzer/catalog/catalog.hpp"

#include <cstdint>
#include <initializer_list>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace lintel::live {

/// Makes up statements that change a schema: mostly ones the schema allows, some that it does not.
/// One seed gives one sequence on every machine.
class Generator {
public:
    explicit Generator(std::uint64_t seed) : random_(seed) {}

    /// The next statement for a server that holds `catalog` with the database `test` in use.
    std::string statement(const Catalog& catalog);

private:
    /// What can be done with a column: those of fixed length, and counters, are for keys and not
    /// for expressions, whose value would depend on the session.
    enum class Family {
        number,
        text,
        fixed_text,
        large_text,
        bytes,
        large_bytes,
        time,
        json,
        counter,
        other
    };
    struct Field {
        std::string name;
        Family family = Family::number;
        std::string type; ///< as written in a definition
    };
    using Fields = std::vector<Field>;

    std::mt19937_64 random_;
    std::vector<TablePtr> tables_; ///< of the catalog at hand
    std::vector<std::string> views_;
    std::vector<std::string> triggers_;
    /// This statement heeds no rule; others break one only by accident.
    bool careless_ = false;

    // Chance; distributions of the standard library differ between its implementations.
    std::uint64_t below(std::uint64_t bound) { return random_() % bound; }
    bool chance(unsigned percent) { return below(100) < percent; }
    std::string one_of(std::initializer_list<std::string_view> choices);
    template <class T> const T& any(const std::vector<T>& from) { return from[below(from.size())]; }

    // Names: of what is there, or of what is not.
    std::string new_name(std::string_view prefix, unsigned count);
    std::string table_name();
    TablePtr table();
    std::string column_name(const Table* table);
    std::string index_name(const Table* table);

    // Definitions.
    std::string type();
    std::string text_type();
    std::string literal_for(const Field& field);
    std::string charset();
    std::string scalar(const Fields& fields);
    std::string condition(const Fields& fields);
    std::string column_definition(Field& field, const Fields& others);
    std::string key_parts(const Fields& fields, bool whole = false);
    std::string key(const Fields& fields, bool has_primary);
    std::string foreign_key(const Fields& fields);
    std::string check(const Fields& fields);
    std::string table_options();
    std::string partitioning(const Fields& fields);
    static Family family_of(TypeName type);
    static Family written_family(std::string_view type);
    Fields fields_of(const Table* table);
    const Field& of_family(const Fields& fields, std::initializer_list<Family> families);

    // Statements.
    std::string create_table();
    std::string alter_table();
    /// Renames of the table and its options stand alone.
    std::string alter_action(const Table* table, bool alone);
    std::string create_index();
    std::string drop();
    std::string rename_table();
    std::string create_view();
    std::string create_trigger();
    std::string create_program();
    std::string query();
    std::string write();
    std::string setting();
};

} // namespace lintel::live

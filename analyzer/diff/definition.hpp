#pragma once

#include "analyzer/catalog/show_create.hpp"
#include "analyzer/diff/comparison.hpp"

#include <map>
#include <string>
#include <string_view>

namespace lintel {

/// A table's parts as texts that are equal when the parts mean the same.
struct TableMeaning {
    TableText text; ///< columns with their character set
    std::map<std::string, std::string>
        options;            ///< by name in capitals; what is not set is not there
    std::string partitions; ///< the PARTITION BY clause; empty when there is none
};

TableMeaning meaning_of(const Table& table, const Dialect& dialect);

/// The text without the heads and ends of version comments, which guard it from servers that are
/// not the target.
std::string without_version_comments(std::string_view text);

/// The PARTITION BY clause on one line, without version comments; empty when there is none.
std::string partition_clause(const Table& table, const Dialect& dialect);

/// The object's name in backquotes, with its database where it has one and `qualified` asks for it.
std::string name_text(const ObjectName& name, bool qualified);

/// The statement that makes the object anew, as far as its text is known: empty for a routine in
/// another language, and for an event known only by ALTER EVENT.
std::string create_statement(const View& view, const SourceSet& sources, bool qualified);
std::string create_statement(const Trigger& trigger, const SourceSet& sources, bool qualified);
std::string create_statement(const Routine& routine, const SourceSet& sources, bool qualified);
std::string create_statement(const Event& event, const SourceSet& sources, bool qualified);

/// The words of a statement in one form: comments, layout and backquotes taken off, keywords and
/// unquoted names in lower case.
std::string words_of(std::string_view sql, const Dialect& dialect);

} // namespace lintel

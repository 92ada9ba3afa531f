#include "analyzer/diff/definition.hpp"

#include "analyzer/catalog/canonical.hpp"
#include "analyzer/catalog/partition_text.hpp"
#include "grammar/lexer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace lintel {
namespace {

/// Options whose value depends on the rows, or that the table's other fields hold.
bool is_left_out(std::string_view option) { return option == "AUTO_INCREMENT"; }

/// Whether the value is what the option has when it is not written.
bool is_default(std::string_view option, std::string_view value) {
    if (value.empty() || equal_names(value, "default")) return true;
    if (option == "ENCRYPTION") return equal_names(value, "n");
    if (option == "INSERT_METHOD") return equal_names(value, "no");
    if (option == "SECONDARY_ENGINE") return equal_names(value, "null");
    if (option == "TABLESPACE") return equal_names(value, "innodb_file_per_table");
    const bool has_third_state = option == "PACK_KEYS" || option == "STATS_PERSISTENT" ||
                                 option == "STATS_AUTO_RECALC" || option == "PAGE_CHECKSUM" ||
                                 option == "TRANSACTIONAL";
    return value == "0" && !has_third_state;
}

std::string in_capitals(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return text;
}

std::map<std::string, std::string> options_of(const Table& table) {
    std::map<std::string, std::string> options;
    for (const auto& [name, value] : table.options)
        if (!is_left_out(name) && !is_default(name, value))
            options[name] = name == "AUTOEXTEND_SIZE" ? std::to_string(bytes_of(value)) : value;
    if (!table.engine.empty()) options["ENGINE"] = engine_name(table.engine);
    if (!table.charset.empty()) {
        options["CHARACTER SET"] = table.charset;
        options["COLLATE"] = table.collation;
    }
    if (!table.comment.empty()) options["COMMENT"] = three_bytes(table.comment);
    if (!is_default("ROW_FORMAT", table.row_format))
        options["ROW_FORMAT"] = in_capitals(table.row_format);
    return options;
}

std::string account_text(const ast::Account& account) {
    if (account.host.empty()) return quoted_name(account.name);
    return fmt::format("{}@{}", quoted_name(account.name), quoted_name(account.host));
}

std::string definer_text(const std::optional<ast::Account>& definer) {
    if (!definer || definer->name.empty()) return {};
    if (equal_names(definer->name, "current_user")) return "DEFINER=CURRENT_USER ";
    return fmt::format("DEFINER={} ", account_text(*definer));
}

/// From behind a program's name to the end of its body, as it was written.
std::string_view written(const SourceSet& sources, Span name, const ast::Statement& body) {
    if (name.file != body.span.file || name.end > body.span.end) return {};
    std::string_view text = sources[name.file].text({name.file, name.end, body.span.end});
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    return text;
}

} // namespace

TableMeaning meaning_of(const Table& table, const Dialect& dialect) {
    TableMeaning meaning{table_text(table, dialect, CharsetText::all), options_of(table), {}};
    if (table.partitions) {
        Table plain = table;
        plain.engine.clear();
        meaning.partitions = without_version_comments(partition_text(plain, dialect));
    }
    return meaning;
}

std::string without_version_comments(std::string_view text) {
    std::string out;
    char quote = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote != 0) {
            out += c;
            if (c == '\\' && quote != '`' && i + 1 < text.size())
                out += text[++i];
            else if (c == quote)
                quote = 0;
            continue;
        }
        if (text.substr(i).starts_with("/*!")) {
            i += 2;
            while (i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9') ++i;
            if (i + 1 < text.size() && text[i + 1] == ' ') ++i;
        } else if (text.substr(i).starts_with("*/")) {
            ++i;
            while (!out.empty() && out.back() == ' ') out.pop_back();
        } else {
            if (c == '\'' || c == '`' || c == '"') quote = c;
            out += c;
        }
    }
    return out;
}

std::string partition_clause(const Table& table, const Dialect& dialect) {
    if (!table.partitions) return {};
    std::string text = without_version_comments(partition_text(table, dialect));
    text.erase(0, text.find_first_not_of("\n "));
    return text;
}

std::string name_text(const ObjectName& name, bool qualified) {
    if (!qualified || name.schema.empty()) return quoted_name(name.name);
    return quoted_name(name.schema) + "." + quoted_name(name.name);
}

std::string create_statement(const View& view, const SourceSet& sources, bool qualified) {
    const ast::CreateView& definition = *view.definition;
    if (!definition.query) return {};
    std::string columns;
    for (const ast::Identifier& column : definition.columns)
        columns += (columns.empty() ? " (" : ", ") + quoted_name(column.text);
    if (!columns.empty()) columns += ')';
    std::string text = "CREATE ";
    if (!definition.algorithm.empty() && definition.algorithm != "UNDEFINED")
        text += fmt::format("ALGORITHM={} ", definition.algorithm);
    text += definer_text(definition.definer);
    if (!definition.sql_security.empty())
        text += fmt::format("SQL SECURITY {} ", definition.sql_security);
    if (definition.duality) text += "JSON DUALITY ";
    text += fmt::format("VIEW {}{} AS {}", name_text(view.name, qualified), columns,
                        sources.text(definition.query->span));
    if (!definition.check_option.empty())
        text += fmt::format(" WITH {} CHECK OPTION", definition.check_option);
    return text;
}

std::string create_statement(const Trigger& trigger, const SourceSet& sources, bool qualified) {
    constexpr std::string_view events[] = {"INSERT", "UPDATE", "DELETE"};
    const ast::CreateTrigger& definition = *trigger.definition;
    if (!definition.body) return {};
    std::string beside;
    if (definition.follows)
        beside = fmt::format("FOLLOWS {} ", quoted_name(definition.follows->text));
    else if (definition.precedes)
        beside = fmt::format("PRECEDES {} ", quoted_name(definition.precedes->text));
    return fmt::format("CREATE {}TRIGGER {} {} {} ON {} FOR EACH ROW {}{}",
                       definer_text(definition.definer), name_text(trigger.name, qualified),
                       definition.time == ast::TriggerTime::before ? "BEFORE" : "AFTER",
                       events[static_cast<std::size_t>(definition.event)],
                       name_text(trigger.table, qualified), beside,
                       sources.text(definition.body->span));
}

std::string create_statement(const Routine& routine, const SourceSet& sources, bool qualified) {
    if (!routine.definition->body) return {};
    const std::string_view rest = written(sources, routine.declared_at, *routine.definition->body);
    if (rest.empty()) return {};
    return fmt::format("CREATE {}{} {}{}", definer_text(routine.definition->definer),
                       routine.function ? "FUNCTION" : "PROCEDURE",
                       name_text(routine.name, qualified), rest);
}

std::string create_statement(const Event& event, const SourceSet& sources, bool qualified) {
    if (!event.definition->body || event.definition->alter) return {};
    const std::string_view rest = written(sources, event.declared_at, *event.definition->body);
    if (rest.empty()) return {};
    return fmt::format("CREATE {}EVENT {} {}", definer_text(event.definition->definer),
                       name_text(event.name, qualified), rest);
}

std::string words_of(std::string_view sql, const Dialect& dialect) {
    const SourceFile file(FileId{0}, "definition", std::string(sql));
    std::vector<Token> tokens;
    lex(file,
        {.span = {file.id(), 0, static_cast<std::uint32_t>(sql.size())},
         .delimiter = {},
         .bulk_rows = {}},
        dialect, tokens);
    std::string words;
    for (const Token& token : tokens) {
        if (token.kind == TokenKind::end_of_statement) break;
        const std::string_view text = sql.substr(token.begin, token.end - token.begin);
        if (!words.empty()) words += ' ';
        if (text.starts_with('`'))
            words += folded(unquote_identifier(text));
        else if (text.starts_with('\'') || text.starts_with('"'))
            words += quoted_text(unquote_string(text, dialect.sql_mode));
        else
            words += folded(text);
    }
    return words;
}

} // namespace lintel

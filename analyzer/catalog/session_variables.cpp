#include "analyzer/catalog/session_variables.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace lintel {
namespace {

using ast::ExpressionKind;
using Scope = ast::VariableScope;

/// A variable's name without its scope: `@@SESSION.sql_mode` is sql_mode.
std::string plain_name(std::string_view name) {
    while (name.starts_with('@')) name.remove_prefix(1);
    std::string lower = folded(name);
    for (const std::string_view scope : {"session.", "local.", "global."})
        if (lower.starts_with(scope)) lower.erase(0, scope.size());
    return lower;
}

/// A word or literal as text: `'ANSI'`, ANSI, ON, 0.
std::optional<std::string> written(const ast::Expression& value) {
    switch (value.kind) {
    case ExpressionKind::string_literal:
    case ExpressionKind::integer_literal:
    case ExpressionKind::boolean_literal:
    case ExpressionKind::raw:
        return value.text;
    case ExpressionKind::column:
        if (value.name.empty()) return std::nullopt;
        return value.name.back().text;
    default:
        return std::nullopt;
    }
}

std::optional<bool> truth(const std::string& text) {
    if (text == "1" || equal_names(text, "on") || equal_names(text, "true")) return true;
    if (text == "0" || equal_names(text, "off") || equal_names(text, "false")) return false;
    return std::nullopt;
}

/// The variables that are on or off. Session's own initial values are the server's defaults.
struct Flag {
    std::string_view name;
    bool Session::*value;
};
constexpr Flag flags[] = {
    {"foreign_key_checks", &Session::foreign_key_checks},
    {"unique_checks", &Session::unique_checks},
    {"old_alter_table", &Session::old_alter_table},
    {"sql_generate_invisible_primary_key", &Session::generates_primary_key},
    {"sql_require_primary_key", &Session::requires_primary_key},
    {"restrict_fk_on_non_standard_key", &Session::restricts_foreign_keys},
};

const Flag* find_flag(std::string_view name) {
    const auto found = std::ranges::find(flags, name, &Flag::name);
    return found == std::end(flags) ? nullptr : &*found;
}

/// The value of a variable the session models.
std::optional<SettingValue> current(const std::string& name, const Session& session) {
    if (const Flag* flag = find_flag(name)) return session.*flag->value;
    if (name == "sql_mode") return session.sql_mode;
    if (name == "default_storage_engine" || name == "storage_engine")
        return session.default_storage_engine;
    return std::nullopt;
}

SettingValue server_default(const std::string& name, const Dialect& dialect) {
    if (name == "sql_mode") return dialect.sql_mode;
    return *current(name, Session{});
}

/// What a SET gives the variable `name`.
std::optional<SettingValue> evaluate(const std::string& name, const ast::Expression& value,
                                     const Dialect& dialect, const Session& session) {
    const bool word_default =
        value.kind == ExpressionKind::raw && equal_names(value.text, "default");
    if (value.kind == ExpressionKind::default_value || word_default)
        return server_default(name, dialect);
    if (value.kind == ExpressionKind::user_variable) {
        if (const SettingValue* saved = session.saved.find(folded(value.text))) {
            if (std::holds_alternative<std::monostate>(*saved)) return std::nullopt;
            return *saved;
        }
        // Saved in a part we have not seen, most likely before it was changed.
        return server_default(name, dialect);
    }
    if (value.kind == ExpressionKind::system_variable)
        return current(plain_name(value.text), session);
    const std::optional<std::string> text = written(value);
    if (!text) return std::nullopt;
    if (name == "sql_mode") return SqlMode::from_value(*text);
    if (name == "default_storage_engine" || name == "storage_engine") return folded(*text);
    if (const std::optional<bool> on = truth(*text)) return *on;
    return std::nullopt;
}

template <class T> void assign(T& target, const SettingValue& value) {
    if (const T* fitting = std::get_if<T>(&value)) target = *fitting;
}

/// SET NAMES and what sets a part of it (MySQL 8.0 manual, 12.4 "Connection Character Sets and
/// Collations"). SET CHARACTER SET takes the database's, which need not be known.
void set_connection(const std::string& name, const ast::SetVariable& variable,
                    const Dialect& dialect, Session& session) {
    const auto value = written(variable.value);
    if (name == "character set" || !value) {
        session.connection = {};
    } else if (name == "collation_connection") {
        const std::string_view collation = find_collation(*value);
        session.connection = {charset_of_collation(collation), collation};
    } else {
        const std::string_view charset = find_charset(*value);
        session.connection = {charset, variable.collation.empty()
                                           ? default_collation(charset, dialect)
                                           : find_collation(variable.collation)};
    }
}

void set_variable(const ast::SetVariable& variable, const Dialect& dialect, const Session& before,
                  Session& session) {
    if (variable.scope == Scope::user) {
        // `:=` and `=` alike; of anything but a plain copy the value is not known.
        const std::string name = folded(variable.name);
        const bool copy = variable.value.kind == ExpressionKind::system_variable;
        const auto value = copy ? current(plain_name(variable.value.text), before) : std::nullopt;
        session.saved.set(name, value.value_or(SettingValue{}));
        return;
    }
    if (variable.scope == Scope::global || variable.scope == Scope::persist ||
        variable.scope == Scope::persist_only)
        return;
    const std::string name = plain_name(variable.name);
    session.assigned.set(name, true);
    if (name == "autocommit") {
        const auto text = written(variable.value);
        if (const auto on = text ? truth(*text) : std::nullopt) session.in_transaction = !*on;
        return;
    }
    if (name == "names" || name == "character set" || name == "character_set_connection" ||
        name == "collation_connection")
        return set_connection(name, variable, dialect, session);
    if (!current(name, session)) return;
    const auto value = evaluate(name, variable.value, dialect, session);
    if (!value) return;
    if (const Flag* flag = find_flag(name))
        assign(session.*flag->value, *value);
    else if (name == "sql_mode")
        assign(session.sql_mode, *value);
    else
        assign(session.default_storage_engine, *value);
}

/// Error 1231: a variable that must have a value is set to a user variable that has none.
void refuse_null(const ast::SetVariable& variable, const Session& before, Effect& effect) {
    if (variable.scope == Scope::user || !before.variables_known ||
        variable.value.kind != ExpressionKind::user_variable ||
        plain_name(variable.name) != "sql_mode" ||
        before.saved.find(folded(variable.value.text)) != nullptr)
        return;
    effect.errors.push_back({1231, variable.value.span,
                             fmt::format("`@{}` was never set, and NULL is no value for {}",
                                         variable.value.text, variable.name)});
}

/// Error 1231: modes that are gone since 8.0 (MySQL 8.0 manual, 1.4 "What Is New in MySQL 8.0").
/// Dumps of 5.7 with programs set them.
void refuse_gone_mode(const ast::SetVariable& variable, const Dialect& dialect, Effect& effect) {
    constexpr std::string_view gone[] = {"no_auto_create_user",
                                         "db2",
                                         "maxdb",
                                         "mssql",
                                         "mysql323",
                                         "mysql40",
                                         "oracle",
                                         "postgresql",
                                         "no_field_options",
                                         "no_key_options",
                                         "no_table_options"};
    if (!dialect.mysql_since(8, 0, 11) || plain_name(variable.name) != "sql_mode" ||
        variable.scope == Scope::user || variable.value.kind != ExpressionKind::string_literal)
        return;
    std::string_view rest = variable.value.text;
    while (!rest.empty() && effect.errors.empty()) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        const std::string word = folded(rest.substr(0, comma));
        rest.remove_prefix(std::min(comma + 1, rest.size()));
        for (const std::string_view mode : gone)
            if (word == mode)
                effect.errors.push_back(
                    {1231, variable.value.span, fmt::format("there is no SQL mode `{}`", word)});
    }
}

} // namespace

void set_variables(const ast::Set& statement, const DefinitionContext& context, Effect& effect) {
    // Values are worked out before anything is set: `SET @old = @@sql_mode, sql_mode = ''` keeps
    // the old mode.
    const Session before = effect.session;
    for (const ast::SetVariable& variable : statement.variables) {
        refuse_null(variable, before, effect);
        if (effect.errors.empty()) refuse_gone_mode(variable, context.dialect, effect);
        if (!effect.errors.empty()) return;
        set_variable(variable, context.dialect, before, effect.session);
    }
}

} // namespace lintel

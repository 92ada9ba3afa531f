#pragma once

#include "analyzer/catalog/type.hpp"
#include "grammar/ast/statement.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace lintel::rules {

/// A place where a statement names a character set, itself or by a collation of it.
struct WrittenCharset {
    Span span;
    std::string_view charset; ///< as the server spells it; empty for one that no server has
    std::string written;
};

inline WrittenCharset written_as_charset(Span span, const std::string& name) {
    return {span, find_charset(name), name};
}
inline WrittenCharset written_as_collation(Span span, const std::string& name) {
    return {span, charset_of_collation(find_collation(name)), name};
}

template <class Wanted>
std::optional<WrittenCharset> find_in_names(const std::optional<ast::Identifier>& charset,
                                            const std::optional<ast::Identifier>& collation,
                                            const Wanted& wanted) {
    if (charset)
        if (auto found = written_as_charset(charset->span, charset->text); wanted(found.charset))
            return found;
    if (collation)
        if (auto found = written_as_collation(collation->span, collation->text);
            wanted(found.charset))
            return found;
    return std::nullopt;
}

template <class Wanted>
std::optional<WrittenCharset> find_in_option(const ast::TableOption& option, const Wanted& wanted) {
    const std::string& value = option.value.value;
    std::optional<WrittenCharset> found;
    if (option.name == "CHARACTER SET") found = written_as_charset(option.span, value);
    if (option.name == "COLLATE") found = written_as_collation(option.span, value);
    return found && wanted(found->charset) ? found : std::nullopt;
}

template <class Wanted>
std::optional<WrittenCharset> find_in_options(const std::vector<ast::TableOption>& options,
                                              const Wanted& wanted) {
    for (const ast::TableOption& option : options)
        if (auto found = find_in_option(option, wanted)) return found;
    return std::nullopt;
}

/// The first place of a statement whose character set is `wanted`.
template <class Wanted>
std::optional<WrittenCharset> find_charset_in(const ast::CreateTable& create,
                                              const Wanted& wanted) {
    for (const ast::ColumnDefinition& column : create.columns)
        if (auto found = find_in_names(column.type.charset, column.type.collation, wanted))
            return found;
    return find_in_options(create.options, wanted);
}

template <class Wanted>
std::optional<WrittenCharset> find_charset_in(const ast::AlterAction& action,
                                              const Wanted& wanted) {
    if (const auto* set = std::get_if<ast::SetTableOption>(&action))
        return find_in_option(set->option, wanted);
    if (const auto* convert = std::get_if<ast::ConvertCharset>(&action))
        return find_in_names(convert->charset, convert->collation, wanted);
    if (const auto* add = std::get_if<ast::AddColumn>(&action))
        return find_in_names(add->column.type.charset, add->column.type.collation, wanted);
    if (const auto* change = std::get_if<ast::ChangeColumn>(&action))
        return find_in_names(change->column.type.charset, change->column.type.collation, wanted);
    return std::nullopt;
}

template <class Wanted>
std::optional<WrittenCharset> find_charset_in(const ast::AlterTable& alter, const Wanted& wanted) {
    for (const ast::AlterAction& action : alter.actions)
        if (auto found = find_charset_in(action, wanted)) return found;
    return std::nullopt;
}

} // namespace lintel::rules

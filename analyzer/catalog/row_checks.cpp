#include "analyzer/catalog/row_checks.hpp"

#include "analyzer/catalog/dependents.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace lintel {
namespace {

using ast::Expression;
using ast::ExpressionKind;

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string_view without_trailing_blanks(std::string_view text) {
    const std::size_t last = text.find_last_not_of(' ');
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// A whole number as written, with its sign; nothing for anything else or one of more than 20
/// digits.
struct WholeNumber {
    bool negative = false;
    std::uint64_t size = 0;
};
std::optional<WholeNumber> whole_number(const Expression& value) {
    const bool negative = value.kind == ExpressionKind::unary && value.text == "-";
    const Expression& digits = negative ? value.operands.front() : value;
    if (digits.kind != ExpressionKind::integer_literal) return std::nullopt;
    WholeNumber number{negative, 0};
    const char* end = digits.text.data() + digits.text.size();
    const auto [at, error] = std::from_chars(digits.text.data(), end, number.size);
    return error == std::errc{} && at == end ? std::optional(number) : std::nullopt;
}

bool fits(const WholeNumber& number, const ColumnType& type) {
    const IntegerRange range = integer_range(type.name, type.is_unsigned);
    if (!number.negative) return number.size <= range.greatest;
    return number.size == 0 ||
           (range.least < 0 && number.size - 1 <= static_cast<std::uint64_t>(-(range.least + 1)));
}

/// Why a column cannot hold a literal in strict mode.
struct Misfit {
    ErrorNumber number;
    std::string_view reason;
};
constexpr Misfit out_of_range{1264, "is out of its range"};
constexpr Misfit too_long_text{1406, "is too long for it"};
constexpr Misfit no_number{1366, "is no number"};
constexpr Misfit no_member{1265, "is not one of its members"};

std::optional<Misfit> when(bool wrong, const Misfit& what) {
    return wrong ? std::optional(what) : std::nullopt;
}

/// Nothing when the column can hold it or that is not known.
std::optional<Misfit> misfit(const Expression& value, const ColumnType& type) {
    using enum TypeName;
    if (const auto number = whole_number(value))
        return when(is_integer(type.name) && !fits(*number, type), out_of_range);
    if (value.kind != ExpressionKind::string_literal || !value.charset.empty() ||
        !is_ascii(value.text))
        return std::nullopt;
    const std::string_view text = without_trailing_blanks(value.text);
    if ((type.name == char_type || type.name == varchar_type) && type.length)
        return when(text.size() > *type.length, too_long_text);
    if (is_integer(type.name))
        // What begins like a number may be one.
        return when(text.find_first_of("0123456789") == std::string_view::npos, no_number);
    if (type.name == enum_type && type.members) {
        // A number stands for the member's place.
        if (!text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos)
            return std::nullopt;
        const bool known = std::ranges::any_of(*type.members, [&](const std::string& member) {
            return !is_ascii(member) || equal_names(without_trailing_blanks(member), text);
        });
        return when(!known, no_member);
    }
    return std::nullopt;
}

class InsertChecks {
public:
    InsertChecks(const ast::Insert& statement, const DefinitionContext& context, Effect& effect)
        : statement_(statement), context_(context), effect_(effect),
          table_(effect.catalog.find_table(resolved_name(statement.table, context.session))) {}

    void run() {
        if (!find_columns()) return;
        for (std::size_t row = 0; row < statement_.rows.size() && effect_.errors.empty(); ++row)
            count(statement_.rows[row], row);
        if (!table_ || !table_->complete) return;
        for (std::size_t row = 0; row < statement_.rows.size(); ++row)
            for (std::size_t i = 0; i < std::min(columns_.size(), statement_.rows[row].size()); ++i)
                value(columns_[i], statement_.rows[row][i]);
        for (const ast::Assignment& one : statement_.assignments)
            if (one.target.kind == ExpressionKind::column)
                value(one.target.name.back().text, one.value);
        missing();
    }

private:
    const ast::Insert& statement_;
    const DefinitionContext& context_;
    Effect& effect_;
    TablePtr table_;
    std::vector<std::string> columns_;

    void refuse(ErrorNumber number, Span span, std::string message, bool by_mode) {
        if (!effect_.errors.empty() || (by_mode && !context_.session.sql_mode.strict)) return;
        effect_.errors.push_back({number, span, std::move(message)});
        effect_.errors.back().by_mode = by_mode;
    }

    /// `INSERT INTO t () VALUES ()`.
    bool gives_nothing() const {
        return statement_.columns.empty() && !statement_.rows.empty() &&
               statement_.rows.front().empty();
    }

    /// False where the columns that values go to are not known.
    bool find_columns() {
        for (const Expression& column : statement_.columns)
            if (column.kind == ExpressionKind::column) columns_.push_back(column.name.back().text);
        if (!statement_.columns.empty()) return columns_.size() == statement_.columns.size();
        if (!statement_.assignments.empty() || gives_nothing()) return true;
        if (!table_ || !table_->complete) return false;
        for (const Column& column : table_->columns)
            if (column.visible) columns_.push_back(column.name);
        return true;
    }

    void count(const std::vector<Expression>& row, std::size_t number) {
        if (row.size() == columns_.size() || (row.empty() && statement_.columns.empty())) return;
        refuse(1136, row.empty() ? context_.statement : cover(row.front().span, row.back().span),
               fmt::format("{} values for {} columns in row {}", row.size(), columns_.size(),
                           number + 1),
               false);
    }

    /// A BEFORE trigger may give the column another value.
    bool has_trigger() const { return !triggers_of(effect_.catalog, table_->name).empty(); }

    void value(const std::string& name, const Expression& given) {
        const Column* column = table_->find_column(name);
        if (column == nullptr || !column->defined || given.kind == ExpressionKind::default_value ||
            !effect_.errors.empty())
            return;
        if (column->generation && context_.dialect.is_mariadb()) return; // NULL is let pass there
        if (column->generation)
            return refuse(3105, given.span,
                          fmt::format("`{}` is generated and takes no value but DEFAULT", name),
                          false);
        if (given.kind == ExpressionKind::null_literal) return null(*column, given.span);
        if (const auto found = misfit(given, column->type); found && !has_trigger())
            refuse(found->number, given.span,
                   fmt::format("the value for `{}` {}: {}", name, found->reason,
                               describe(column->type, context_.dialect)),
                   true);
    }

    void null(const Column& column, Span span) {
        if (column.nullable || column.auto_increment ||
            column.type.name == TypeName::timestamp_type || has_trigger())
            return;
        // Of several rows, those with NULL get a zero value outside strict mode.
        refuse(1048, span, fmt::format("`{}` cannot be NULL", column.name),
               statement_.row_count > 1);
    }

    void missing() {
        if (statement_.rows.empty() && statement_.assignments.empty()) return;
        if (statement_.columns.empty() && statement_.assignments.empty() && !gives_nothing())
            return;
        for (const Column& column : table_->columns) {
            if (!column.defined || column.nullable || column.default_value ||
                column.auto_increment || column.generation ||
                column.type.name == TypeName::enum_type ||
                column.type.name == TypeName::timestamp_type || is_given(column.name))
                continue;
            if (has_trigger()) return;
            return refuse(1364, statement_.table.span(),
                          fmt::format("`{}` has no default and is given no value", column.name),
                          true);
        }
    }
    bool is_given(const std::string& name) const {
        return std::ranges::any_of(
                   columns_, [&](const std::string& one) { return equal_names(one, name); }) ||
               std::ranges::any_of(statement_.assignments, [&](const ast::Assignment& one) {
                   return one.target.kind == ExpressionKind::column &&
                          equal_names(one.target.name.back().text, name);
               });
    }
};

/// Where a subquery reads the table that the statement changes; null when none does. Rows of
/// a derived table are worked out before, and are not looked at.
class OwnSubquery {
public:
    OwnSubquery(ObjectName target, const Session& session)
        : target_(std::move(target)), session_(session) {}

    const ast::TableReference* find(const Expression& expression) {
        add(expression);
        while (!queries_.empty()) {
            const ast::Query& query = *queries_.back();
            queries_.pop_back();
            if (const ast::TableReference* found = look_in(query)) return found;
        }
        return nullptr;
    }

private:
    ObjectName target_;
    const Session& session_;
    std::vector<const ast::Query*> queries_;

    void add(const Expression& expression) {
        ast::for_each_expression(expression, [&](const Expression& one) {
            if (one.query) queries_.push_back(one.query.get());
        });
    }
    const ast::TableReference* look_in(const ast::Query& query) {
        // A common table expression may have the table's name.
        if (!query.with.empty()) return nullptr;
        if (const auto* operation = std::get_if<ast::SetOperation>(&query.body)) {
            queries_.push_back(operation->left.get());
            queries_.push_back(operation->right.get());
        } else if (const auto* inner = std::get_if<std::shared_ptr<const ast::Query>>(&query.body))
            queries_.push_back(inner->get());
        const auto* body = std::get_if<ast::SelectBody>(&query.body);
        if (body == nullptr) return nullptr;
        if (body->where) add(*body->where);
        std::vector<const ast::TableReference*> open;
        for (const ast::TableReference& one : body->from) open.push_back(&one);
        while (!open.empty()) {
            const ast::TableReference& one = *open.back();
            open.pop_back();
            using enum ast::TableReference::Kind;
            if (one.kind == table && resolved_name(one.name, session_) == target_) return &one;
            if (one.kind == join) {
                open.push_back(&one.join->left);
                open.push_back(&one.join->right);
            }
            for (const ast::TableReference& inner : one.tables) open.push_back(&inner);
        }
        return nullptr;
    }
};

/// Error 1093 (MySQL 8.0 manual, 15.2.15.12 "Restrictions on Subqueries"). MariaDB works such
/// a subquery out first.
void refuse_own_subquery(const ast::QualifiedName& target, const Expression& expression,
                         const DefinitionContext& context, Effect& effect) {
    if (!context.dialect.is_mysql() || !effect.errors.empty()) return;
    const ObjectName name = resolved_name(target, context.session);
    if (const ast::TableReference* found = OwnSubquery(name, context.session).find(expression))
        effect.errors.push_back(
            {1093, found->span,
             fmt::format("`{}` is changed and read in the same statement", name.name)});
}

} // namespace

void check_rows(const ast::Insert& statement, const DefinitionContext& context, Effect& effect) {
    if (!statement.ignore && effect.errors.empty()) InsertChecks(statement, context, effect).run();
}

void check_rows(const ast::Update& statement, const DefinitionContext& context, Effect& effect) {
    if (statement.tables.size() != 1 || !statement.with.empty() ||
        statement.tables.front().kind != ast::TableReference::Kind::table)
        return;
    const ast::QualifiedName& target = statement.tables.front().name;
    if (statement.where) refuse_own_subquery(target, *statement.where, context, effect);
    const TablePtr table = effect.catalog.find_table(resolved_name(target, context.session));
    for (const ast::Assignment& one : statement.assignments) {
        refuse_own_subquery(target, one.value, context, effect);
        if (!table || !effect.errors.empty() || one.target.kind != ExpressionKind::column) continue;
        const Column* column = table->find_column(one.target.name.back().text);
        if (column != nullptr && column->generation && context.dialect.is_mysql() &&
            one.value.kind != ExpressionKind::default_value)
            effect.errors.push_back(
                {3105, one.span,
                 fmt::format("`{}` is generated and takes no value but DEFAULT", column->name)});
    }
}

void check_rows(const ast::Delete& statement, const DefinitionContext& context, Effect& effect) {
    if (statement.multi_table || !statement.with.empty() || statement.targets.size() != 1) return;
    if (statement.where)
        refuse_own_subquery(statement.targets.front(), *statement.where, context, effect);
}

} // namespace lintel

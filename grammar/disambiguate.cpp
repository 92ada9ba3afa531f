#include "grammar/disambiguate.hpp"

#include "grammar/keywords.hpp"

#include <algorithm>
#include <cstdint>

namespace lintel {
namespace {

using Kind = TokenKind;

template <class... Kinds> bool among(Kind kind, Kinds... kinds) { return ((kind == kinds) || ...); }

bool is_interval_unit(Kind kind) {
    using enum TokenKind;
    return among(kind, kw_microsecond, kw_second, kw_minute, kw_hour, kw_day, kw_week, kw_month,
                 kw_quarter, kw_year, kw_second_microsecond, kw_minute_microsecond,
                 kw_minute_second, kw_hour_microsecond, kw_hour_second, kw_hour_minute,
                 kw_day_microsecond, kw_day_second, kw_day_minute, kw_day_hour, kw_year_month,
                 kw_sql_tsi_second, kw_sql_tsi_minute, kw_sql_tsi_hour, kw_sql_tsi_day,
                 kw_sql_tsi_week, kw_sql_tsi_month, kw_sql_tsi_quarter, kw_sql_tsi_year);
}

class Pass {
public:
    Pass(std::vector<Token>& tokens, const Dialect& dialect) : tokens_(tokens), dialect_(dialect) {}

    void run() {
        match_parentheses();
        value_rows();
        query_parentheses();
        for (at_ = 0; at_ + 1 < tokens_.size(); ++at_) {
            track();
            one();
        }
    }

private:
    struct SelectFrame {
        std::uint32_t depth;
        bool list_ended; ///< past its select list
    };
    std::vector<Token>& tokens_;
    const Dialect& dialect_;
    std::size_t at_ = 0;
    std::vector<std::uint32_t> closing_; ///< by index of a `(`: its `)`, or the end token
    std::vector<bool> value_row_;        ///< by index of a `(`: it opens a row of VALUES
    std::uint32_t depth_ = 0;
    std::vector<SelectFrame> selects_;
    bool in_set_ = false;             ///< inside SET's assignments
    bool in_partition_names_ = false; ///< after ALTER TABLE … PARTITION
    bool in_window_clause_ = false;
    bool in_transaction_modes_ = false; ///< after SET … TRANSACTION

    Kind kind(std::size_t index) const {
        return index < tokens_.size() ? tokens_[index].kind : Kind::end_of_statement;
    }
    Kind here() const { return tokens_[at_].kind; }
    Kind next(std::size_t ahead = 1) const { return kind(at_ + ahead); }
    Kind previous(std::size_t back = 1) const {
        return at_ >= back ? tokens_[at_ - back].kind : Kind::end_of_statement;
    }
    void become(Kind kind) { tokens_[at_].kind = kind; }

    bool is_name(Kind kind) const {
        if (among(kind, Kind::identifier, Kind::quoted_identifier)) return true;
        const Keyword* keyword = find_keyword(kind);
        return keyword != nullptr && !is_reserved(*keyword, dialect_);
    }
    bool is_string(Kind kind) const { return among(kind, Kind::string, Kind::national_string); }

    void match_parentheses() {
        closing_.assign(tokens_.size(), static_cast<std::uint32_t>(tokens_.size() - 1));
        std::vector<std::uint32_t> open;
        for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
            if (tokens_[i].kind == Kind::left_paren)
                open.push_back(i);
            else if (tokens_[i].kind == Kind::right_paren && !open.empty()) {
                closing_[open.back()] = i;
                open.pop_back();
            }
        }
    }

    /// VALUES (…), (…): a row is not a query even when all it holds is one.
    void value_rows() {
        value_row_.assign(tokens_.size(), false);
        for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
            if (!among(tokens_[i].kind, Kind::kw_values, Kind::kw_value)) continue;
            for (std::size_t row = i + 1; kind(row) == Kind::left_paren; row = closing_[row] + 2) {
                value_row_[row] = true;
                if (kind(closing_[row] + 1) != Kind::comma) break;
            }
        }
    }

    /// `(SELECT` opens a query; `((SELECT …)` does when what follows the inner one can only
    /// continue a query.
    void query_parentheses() {
        using enum TokenKind;
        for (std::size_t i = tokens_.size(); i-- > 0;) {
            if (tokens_[i].kind != left_paren) continue;
            const Kind inner = kind(i + 1);
            bool query = among(inner, kw_select, kw_table) ||
                         (inner == kw_with && is_name(kind(i + 2))) ||
                         (inner == kw_with && kind(i + 2) == kw_recursive) ||
                         (inner == kw_values && kind(i + 2) == kw_row);
            if (inner == query_paren) {
                const Kind after = kind(closing_[i + 1] + 1);
                query = among(after, kw_union, kw_except, kw_intersect) ||
                        (among(after, right_paren, kw_order, kw_limit, kw_for, kw_lock, kw_into) &&
                         !opens_list(i));
                // KEY (((SELECT …))): a list of an expression in parentheses.
                if (i > 0 && !query && tokens_[i + 2].kind == query_paren &&
                    among(kind(i - 1), kw_key, kw_index))
                    tokens_[i + 1].kind = left_paren;
            }
            if (query) tokens_[i].kind = query_paren;
        }
    }

    /// `f((SELECT 1))`: the outer parentheses are a call's, a row's or a list's.
    bool opens_list(std::size_t open) const {
        using enum TokenKind;
        if (open == 0 || open == insert_columns()) return false;
        if (value_row_[open]) return true;
        const Kind before = kind(open - 1);
        if (among(before, kw_any, kw_some)) return false;
        const Keyword* keyword = find_keyword(before);
        return is_name(before) || (keyword != nullptr && keyword->function) ||
               among(before, kw_if, kw_left, kw_right, kw_replace, kw_repeat, kw_insert, kw_mod,
                     kw_char, kw_values, kw_grouping, kw_convert, kw_interval, kw_row, kw_key,
                     kw_index, kw_check, kw_default, kw_database, kw_schema, kw_lead, kw_lag,
                     kw_first_value, kw_last_value, kw_nth_value, kw_ntile);
    }

    /// Where INSERT INTO t (…) has its columns or its query in parentheses.
    std::size_t insert_columns() const {
        if (!among(kind(0), Kind::kw_insert, Kind::kw_replace)) return tokens_.size();
        std::size_t at = 1;
        while (at < 12 && !among(kind(at), Kind::left_paren, Kind::end_of_statement)) ++at;
        return kind(at - 1) == Kind::kw_partition || value_row_[std::min(at, tokens_.size() - 1)]
                   ? tokens_.size()
                   : at;
    }

    /// What stretches over several tokens.
    void track() {
        using enum TokenKind;
        switch (here()) {
        case left_paren:
        case query_paren:
            ++depth_;
            break;
        case right_paren:
            if (depth_ > 0) --depth_;
            while (!selects_.empty() && selects_.back().depth > depth_) selects_.pop_back();
            break;
        case semicolon:
            in_set_ = in_window_clause_ = in_transaction_modes_ = false;
            selects_.clear();
            break;
        case kw_select:
            if (!selects_.empty() && selects_.back().depth == depth_) selects_.pop_back();
            selects_.push_back({depth_, false});
            break;
        case kw_from:
        case kw_where:
        case kw_group:
        case kw_having:
        case kw_order:
        case kw_limit:
        case kw_union:
        case kw_except:
        case kw_intersect:
        case kw_for:
        case kw_lock:
            if (!selects_.empty() && selects_.back().depth == depth_)
                selects_.back().list_ended = true;
            break;
        case kw_transaction:
            in_transaction_modes_ = among(previous(), kw_set, kw_global, kw_session, kw_local);
            break;
        case kw_set:
            in_set_ = !among(previous(), kw_character, kw_char) && !after_signal() &&
                      (among(next(2), equal, assign, dot) || among(next(3), equal, assign, dot) ||
                       among(next(), user_variable, at_at, kw_names));
            break;
        case kw_window:
            in_window_clause_ = true;
            break;
        case kw_partition:
            in_partition_names_ = kind(0) == kw_alter && depth_ == 0 && next() != kw_by;
            break;
        default:
            break;
        }
    }

    void one() {
        using enum TokenKind;
        const Kind k = here();
        if (k == comma) return comma_();
        if (among(k, string, national_string)) {
            const Kind before = previous();
            if (k == string && (among(before, string, national_string, string_continuation)))
                become(string_continuation);
            return;
        }
        if (k == identifier || k == quoted_identifier) return name();
        if (const Keyword* keyword = find_keyword(k)) word(k, *keyword);
    }

    /// SIGNAL SQLSTATE '…' SET, whose items are keywords.
    bool after_signal() const {
        for (std::size_t back = 1; back <= 4; ++back)
            if (among(previous(back), Kind::kw_signal, Kind::kw_resignal)) return true;
        return false;
    }

    void comma_() {
        if (in_transaction_modes_) return become(Kind::transaction_comma);
        if (in_partition_names_ && depth_ == 0 && is_name(previous()) && is_name(next()))
            become(Kind::partition_comma);
    }

    void name() {
        using enum TokenKind;
        if (next() == colon && among(next(2), kw_begin, kw_loop, kw_while, kw_repeat))
            return become(label);
        if (previous() == kw_declare && next() == kw_condition) return become(declare_condition);
        if (previous() == kw_declare && next() == kw_cursor) return become(declare_cursor);
        if (window_name_here()) return become(window_name);
        if (previous() == kw_read && kind(0) == kw_handler &&
            among(next(), equal, less, less_equal, greater, greater_equal, kw_first, kw_next,
                  kw_prev, kw_last))
            return become(handler_index);
        if (at_ == 2 && kind(0) == kw_alter && among(kind(1), kw_database, kw_schema))
            return become(database_name);
    }

    bool window_name_here() const {
        using enum TokenKind;
        if (previous() != left_paren) return false;
        if (!among(next(), right_paren, kw_partition, kw_order, kw_rows, kw_range, kw_groups))
            return false;
        return previous(2) == kw_over || (previous(2) == kw_as && in_window_clause_);
    }

    void word(Kind k, const Keyword& keyword) {
        using enum TokenKind;
        // SET GLOBAL x = 1 is not SET global.x = 1.
        const bool scope_in_set =
            in_set_ && among(k, kw_global, kw_session, kw_local, kw_persist, kw_persist_only) &&
            among(previous(), kw_set, comma);
        if (next() == dot && (!is_reserved(keyword, dialect_) || k == kw_default) && !scope_in_set)
            return become(identifier);
        if (in_set_ && among(next(), equal, assign) &&
            among(previous(), kw_set, comma, kw_global, kw_session, kw_local, kw_persist,
                  kw_persist_only) &&
            !is_reserved(keyword, dialect_) && k != kw_password)
            return become(identifier);
        if (contextual(k)) return;
        if (!is_reserved(keyword, dialect_)) name();
    }

    /// Keywords that mean something only beside others. True when the token has been dealt with.
    bool contextual(Kind k) {
        using enum TokenKind;
        const Kind n = next();
        auto when = [&](bool condition, Kind result) {
            if (condition) become(result);
            return condition;
        };
        auto unless = [&](bool keeps) { return when(!keeps, identifier); };
        switch (k) {
        case kw_date:
        case kw_time:
        case kw_timestamp:
            return when(n == string && previous() != left_brace, temporal_prefix);
        case kw_any:
        case kw_some:
            return when(n == query_paren && among(previous(), equal, null_safe_equal, not_equal,
                                                  less, less_equal, greater, greater_equal),
                        any_query);
        case kw_interval:
            return when(n == left_paren && !is_interval_unit(kind(closing_[at_ + 1] + 1)),
                        interval_function);
        case kw_avg:
            return when(calls(), avg_call);
        case kw_get_format:
            return when(calls(), get_format_call);
        case kw_timestampadd:
        case kw_timestampdiff:
            return when(calls(), timestamp_call);
        case kw_weight_string:
            return when(calls(), weight_string_call);
        case kw_json_duality_object:
            return when(calls(), json_duality_call);
        case kw_json_value:
            return when(calls(), json_value_call);
        case kw_with:
            return when(n == kw_rollup, with_rollup) || when(n == kw_system, system_versioning);
        case kw_without:
            return when(n == kw_system, system_versioning);
        case kw_on:
            return on_(n);
        case kw_not:
            return when(n == kw_enforced, not_enforced) || when(n == kw_secondary, not_secondary) ||
                   when(n == kw_ignored, not_ignored);
        case kw_for:
            return when(n == kw_system_time && previous() != period_for, system_time_for);
        case kw_nested:
            return when(n == kw_path, nested_path);
        case kw_period:
            return when(n == kw_for, period_for);
        case kw_follows:
        case kw_precedes:
            return when(previous() == kw_row && (is_name(n) || n == string), trigger_order);
        case kw_continue:
        case kw_exit:
            return when(previous() == kw_declare, declare_handler);
        case kw_tablespace:
            return when(among(previous(), kw_discard, kw_import), tablespace_action);
        case kw_user:
            return when(n == left_paren && next(2) == right_paren && kind(0) == kw_alter &&
                            among(previous(), kw_user, kw_exists),
                        user_call);
        case kw_format:
            return when(n == equal && among(kind(0), kw_explain, kw_describe, kw_desc),
                        explain_format);
        case kw_next:
            return when(previous() == kw_fetch && n == kw_from, fetch_next);
        case kw_unbounded:
            return when(among(n, kw_preceding, kw_following), frame_unbounded);
        case kw_current:
            return when(n == kw_row &&
                            among(previous(), kw_rows, kw_range, kw_groups, kw_between, kw_and),
                        frame_current);
        case kw_connection:
        case kw_query:
            return when(previous() == kw_kill && n != end_of_statement, kill_option);
        case kw_into:
            return when(!selects_.empty() && selects_.back().depth == depth_ &&
                            !selects_.back().list_ended,
                        early_into);
        case kw_type:
            return when(among(n, kw_btree, kw_hash, kw_rtree), index_type);
        case kw_member:
            return unless(n == kw_of || (n == left_paren && !among(previous(), comma, kw_select,
                                                                   kw_from, kw_join, kw_as)));
        case kw_sounds:
            return unless(n == kw_like);
        case kw_dumpfile:
            return unless(n == string);
        case kw_respect:
            return unless(n == kw_nulls);
        case kw_escape:
            return unless(among(n, string, national_string, introducer, question, user_variable,
                                left_paren, kw_null, hex_literal));
        case kw_binary:
        case kw_row:
            return when(in_set_ && among(n, comma, end_of_statement, semicolon), identifier);
        case kw_key:
        case kw_index:
            in_partition_names_ = false;
            return true;
        default:
            return false;
        }
    }

    bool on_(Kind n) {
        using enum TokenKind;
        if (n == kw_duplicate && next(2) == kw_key)
            become(on_duplicate);
        else if (n == kw_delete)
            become(on_action);
        else if (n == kw_update &&
                 !among(next(2), kw_current_timestamp, kw_now, kw_localtime, kw_localtimestamp))
            become(on_action);
        return true;
    }

    /// A name before `(` is a call, except where a table, column or index is named.
    bool calls() const {
        using enum TokenKind;
        return next() == left_paren &&
               !among(previous(), kw_key, kw_index, kw_unique, kw_table, kw_into, kw_view,
                      kw_exists, kw_references, kw_constraint);
    }
};

} // namespace

void disambiguate(std::vector<Token>& tokens, const Dialect& dialect) {
    Pass(tokens, dialect).run();
}

} // namespace lintel

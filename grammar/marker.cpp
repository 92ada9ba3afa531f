#include "grammar/marker.hpp"

#include <algorithm>
#include <cctype>

namespace lintel {
namespace {

std::string_view trimmed(std::string_view text) {
    auto blank = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    return text;
}

std::string_view without_comment_signs(std::string_view comment) {
    if (comment.starts_with("/*")) {
        comment.remove_prefix(2);
        if (comment.ends_with("*/")) comment.remove_suffix(2);
    } else if (comment.starts_with("--")) {
        comment.remove_prefix(2);
    } else {
        comment.remove_prefix(1);
    }
    return trimmed(comment);
}

bool takes(std::string_view& text, std::string_view word) {
    if (text.size() < word.size()) return false;
    const bool same =
        std::equal(word.begin(), word.end(), text.begin(), [](unsigned char a, unsigned char b) {
            return std::tolower(a) == std::tolower(b);
        });
    if (!same) return false;
    if (text.size() > word.size() && std::isalnum(static_cast<unsigned char>(text[word.size()])))
        return false;
    text = trimmed(text.substr(word.size()));
    return true;
}

} // namespace

std::optional<Marker> read_marker(std::string_view comment, Span span, bool alone_on_line) {
    std::string_view text = without_comment_signs(comment);
    auto marker = [&](MarkerKind kind) { return Marker{kind, span, text, alone_on_line}; };
    if (text.empty()) return std::nullopt;
    if (takes(text, "lintel:")) return marker(MarkerKind::lintel);
    if (takes(text, "+goose")) {
        if (takes(text, "Up")) return marker(MarkerKind::goose_up);
        if (takes(text, "Down")) return marker(MarkerKind::goose_down);
        if (takes(text, "StatementBegin")) return marker(MarkerKind::goose_statement_begin);
        if (takes(text, "StatementEnd")) return marker(MarkerKind::goose_statement_end);
        if (takes(text, "NO TRANSACTION")) return marker(MarkerKind::goose_no_transaction);
        return marker(MarkerKind::goose_other);
    }
    if (takes(text, "+migrate")) {
        if (takes(text, "Up")) return marker(MarkerKind::sql_migrate_up);
        if (takes(text, "Down")) return marker(MarkerKind::sql_migrate_down);
        if (takes(text, "StatementBegin")) return marker(MarkerKind::sql_migrate_statement_begin);
        if (takes(text, "StatementEnd")) return marker(MarkerKind::sql_migrate_statement_end);
        return std::nullopt;
    }
    if (takes(text, "atlas:delimiter") || takes(text, "@DELIMITER") || takes(text, "//@DELIMITER"))
        return text.empty() ? std::nullopt : std::optional(marker(MarkerKind::delimiter_change));
    if (takes(text, "//@UNDO") || takes(text, "@UNDO")) return marker(MarkerKind::mybatis_undo);
    if (takes(text, "migrate:up")) return marker(MarkerKind::dbmate_up);
    if (takes(text, "migrate:down")) return marker(MarkerKind::dbmate_down);
    if (takes(text, "liquibase formatted sql")) return marker(MarkerKind::liquibase_header);
    // Liquibase's own words stand directly behind the dashes or after one blank.
    if (comment.starts_with("--") && alone_on_line) {
        if (takes(text, "changeset") && text.find(':') != std::string_view::npos)
            return marker(MarkerKind::liquibase_changeset);
        if (takes(text, "rollback")) return marker(MarkerKind::liquibase_rollback);
        if (takes(text, "preconditions") || takes(text, "precondition-sql-check"))
            return marker(MarkerKind::liquibase_other);
    }
    return std::nullopt;
}

} // namespace lintel

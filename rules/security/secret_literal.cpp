#include "analyzer/engine/rule.hpp"

#include <optional>

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/password-security.html",
};

constexpr RuleInfo info{
    .id = "secret-literal",
    .category = Category::security,
    .severity = Severity::warning,
    .summary = "string looks like a private key or an access token",
    .explanation = R"(
A key in a migration is a key in the repository, in every clone and build log of it, and in
the binary log and backups of each database it was run against. Deleting the row takes it out
of none of them.

Take the key out of use first, then out of the file. Keep secrets in a store made for them
and let the application read them there.

```sql bad
INSERT INTO settings (name, value) VALUES ('s3_key', 'AKIAIOSFODNN7EXAMPLE');
```

```sql good
INSERT INTO settings (name, value) VALUES ('s3_key_name', 'uploads');
```

Known are private keys in PEM, and the keys and tokens of AWS, GitHub, GitLab, Slack, Stripe
and Google by their fixed beginnings. A password can look like anything and is not found so.
)",
    .sources = sources,
};

struct Kind {
    std::string_view beginning;
    std::size_t rest; ///< letters and digits that follow
    std::string_view name;
};
constexpr Kind kinds[] = {
    {"-----BEGIN ", 0, "a private key"},   {"AKIA", 16, "an AWS access key"},
    {"ghp_", 36, "a GitHub token"},        {"gho_", 36, "a GitHub token"},
    {"github_pat_", 22, "a GitHub token"}, {"glpat-", 20, "a GitLab token"},
    {"xoxb-", 10, "a Slack token"},        {"xoxp-", 10, "a Slack token"},
    {"sk_live_", 24, "a Stripe key"},      {"rk_live_", 24, "a Stripe key"},
    {"AIza", 35, "a Google API key"},
};

bool is_of_token(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
           c == '-';
}

/// Where the secret ends that begins at `at`; nothing when it is none.
std::optional<std::size_t> end_of_secret(std::string_view text, std::size_t at, const Kind& kind) {
    if (at > 0 && is_of_token(text[at - 1]) && kind.rest > 0) return std::nullopt;
    std::size_t end = at + kind.beginning.size();
    if (kind.rest == 0) {
        const std::size_t dashes = text.find("-----", end);
        const std::string_view words = text.substr(end, dashes - end);
        return dashes != std::string_view::npos && words.size() < 40 &&
                       words.ends_with("PRIVATE KEY")
                   ? std::optional(dashes + 5)
                   : std::nullopt;
    }
    while (end < text.size() && is_of_token(text[end])) ++end;
    const std::size_t rest = end - at - kind.beginning.size();
    // An AWS key has a fixed length; of the others only the least is sure.
    const bool fits = kind.beginning == "AKIA" ? rest == kind.rest : rest >= kind.rest;
    return fits ? std::optional(end) : std::nullopt;
}

template <class Node> void check(const Node&, RuleContext& ctx) {
    const Span span = ctx.step->statement.span;
    const std::string_view text = ctx.sources[span.file].text(span);
    for (const Kind& kind : kinds)
        for (std::size_t at = text.find(kind.beginning); at != std::string_view::npos;
             at = text.find(kind.beginning, at + 1)) {
            const auto end = end_of_secret(text, at, kind);
            if (!end) continue;
            const auto place = [&](std::size_t offset) {
                return span.begin + static_cast<std::uint32_t>(offset);
            };
            ctx.report({span.file, place(at), place(*end)}, "this looks like {}", kind.name)
                .note(
                    "it is in every clone of the repository, and in the binary log of each server "
                    "that ran the file")
                .help("take it out of use, then out of the file");
            return;
        }
}

} // namespace

extern const Rule secret_literal =
    rule(info, check<ast::Insert>, check<ast::Update>, check<ast::Set>, check<ast::CreateRoutine>,
         check<ast::CreateEvent>, check<ast::CreateTrigger>, check<ast::Unmodelled>);

} // namespace lintel::rules

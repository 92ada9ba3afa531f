#include "analyzer/engine/rule.hpp"
#include "rules/words.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-user.html",
    "https://dev.mysql.com/doc/refman/8.4/en/set-password.html",
    "https://dev.mysql.com/doc/refman/8.4/en/password-logging.html",
};

constexpr RuleInfo info{
    .id = "password-literal",
    .category = Category::security,
    .severity = Severity::warning,
    .summary = "password or its hash is written in the file",
    .explanation = R"(
The file lies in a repository, in every clone, build log and backup of it, and stays in the
history after it was changed. A hash is little better: those of `mysql_native_password` are
tried out by the billion in a second, and one can log in with what they are made of.

Create the account where secrets are kept, let the migration tool fill in a placeholder from
there, or let the server make one up: `IDENTIFIED BY RANDOM PASSWORD` (8.0.18), or none at all
with `IDENTIFIED WITH auth_socket`.

```sql bad
CREATE USER 'app'@'10.%' IDENTIFIED BY 'correct horse';
```

```sql good
CREATE USER 'app'@'10.%' IDENTIFIED BY RANDOM PASSWORD;
```

Placeholders of templates (`'${password}'`, `'{{ password }}'`) are not passwords.
)",
    .sources = sources,
};

bool is_placeholder(const std::string& text) {
    constexpr std::string_view marks[] = {"${", "{{", "<%", "%(", "$("};
    for (const std::string_view mark : marks)
        if (text.find(mark) != std::string::npos) return true;
    const auto wrapped = [&](char sign) {
        return text.size() > 2 && text.front() == sign && text.back() == sign;
    };
    return wrapped('@') || wrapped('%') || wrapped('_') || text.starts_with(':') ||
           (text.starts_with('<') && text.ends_with('>')) || text == "%s" || text == "?";
}

/// Whether the string after this word is a password: `BY 'x'`, `BY PASSWORD '*1F'`, `AS '$A$'`,
/// `SET PASSWORD FOR u = 'x'`.
bool leads_to_password(const std::vector<Word>& words, std::size_t at, bool sets_password) {
    if (sets_password) return words[at].written == "=" || words[at].written == "(";
    if (words[at].is("BY") || words[at].is("AS")) return true;
    return words[at].is("PASSWORD") && at > 0 && words[at - 1].is("BY");
}

void look(const std::vector<Word>& words, bool sets_password, RuleContext& ctx) {
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (!words[i].is_string() || !leads_to_password(words, i - 1, sets_password)) continue;
        const std::string text = words[i].text();
        if (is_placeholder(text)) continue;
        ctx.report(words[i].span, "{}",
                   text.empty() ? "account without a password" : "password stands in the file")
            .note("{}", text.empty()
                            ? "whoever reaches the server can log in"
                            : "it is in every clone of the repository, and stays in its history")
            .help("have it filled in when the file is run, or use `RANDOM PASSWORD`");
        return;
    }
}

void check(const ast::Unmodelled& statement, RuleContext& ctx) {
    const bool sets = statement.words == "SET PASSWORD";
    if (!sets && statement.words != "CREATE USER" && statement.words != "ALTER USER" &&
        !statement.words.starts_with("GRANT "))
        return;
    look(words_of(ctx.step->statement, ctx), sets, ctx);
}

void check_set(const ast::Set& statement, RuleContext& ctx) {
    for (const ast::SetVariable& variable : statement.variables)
        if (variable.name.starts_with("password"))
            return look(words_of(ctx.step->statement, ctx), true, ctx);
}

} // namespace

extern const Rule password_literal = rule(info, check, check_set);

} // namespace lintel::rules

#include "analyzer/engine/newness.hpp"
#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/integer-types.html",
    "https://dev.mysql.com/doc/refman/8.4/en/out-of-range-and-overflow.html",
};

constexpr RuleInfo info{
    .id = "signedness-change",
    .category = Category::destructive,
    .severity = Severity::warning,
    .summary = "integer column turns UNSIGNED or signed and loses part of its range",
    .explanation = R"(
`UNSIGNED` shifts the range of an integer. Made unsigned, a column cannot keep a
negative value; made signed, it cannot keep one of the upper half. In strict mode the
`ALTER` fails with error 1264 at the first such row, after copying all before it;
without strict mode the value becomes 0 or the end of the range. The common way to get
here is not intent but a `MODIFY` that leaves out the word `UNSIGNED`.

Keep the sign when you change something else. Where it must change, look for the values
that will not fit, and change the columns that refer to this one in the same step, as a
foreign key demands the same sign on both sides.

```sql bad
CREATE TABLE items (id BIGINT UNSIGNED PRIMARY KEY, stock INT NOT NULL);
-- then
ALTER TABLE items MODIFY stock INT UNSIGNED NOT NULL;
```

```sql good
CREATE TABLE items (id BIGINT UNSIGNED PRIMARY KEY, stock INT NOT NULL);
-- then
ALTER TABLE items MODIFY stock BIGINT NOT NULL;
```

A change to a type that holds every old value, `INT UNSIGNED` to `BIGINT`, is not
reported, and neither is an `AUTO_INCREMENT` column that becomes unsigned, since it
counts upwards from 1.
)",
    .sources = sources,
};

void check(const ColumnChanged& change, RuleContext& ctx) {
    if (!change.redefined || change.before == nullptr || !existed_before(change.before)) return;
    if (!change.from.defined || !existed_before(change.from)) return;
    const ColumnType& from = change.from.type;
    const ColumnType& to = change.to.type;
    if (!is_integer(from.name) || !is_integer(to.name) || from.is_unsigned == to.is_unsigned)
        return;
    const IntegerRange old = integer_range(from.name, from.is_unsigned);
    const IntegerRange now = integer_range(to.name, to.is_unsigned);
    const bool negatives_lost = now.least > old.least;
    if (!negatives_lost && now.greatest >= old.greatest) return;
    if (negatives_lost && change.from.auto_increment) return;

    const std::string& table = change.after->name.name;
    Diagnostic& finding =
        ctx.report(change.type_span.empty() ? change.span : change.type_span,
                   "`{}` of `{}` turns {} and loses {}", change.from.name, table,
                   to.is_unsigned ? "unsigned" : "signed",
                   negatives_lost ? std::string("negative values")
                                  : fmt::format("values over {}", now.greatest))
            .about("{}.{}", table, change.from.name)
            .note("a row with such a value stops the statement with error 1264, or, without "
                  "strict mode, changes");
    if (!change.from.declared_at.empty())
        finding.label(change.from.declared_at, "the type until now");
    if (to.is_unsigned)
        finding.help("look for values below 0 first, or leave out `UNSIGNED`");
    else
        finding.help("keep `UNSIGNED`, if it was left out by accident");
}

} // namespace

extern const Rule signedness_change = rule(info, check);

} // namespace lintel::rules

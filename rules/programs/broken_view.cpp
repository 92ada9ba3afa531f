#include "rules/programs/breakage.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://dev.mysql.com/doc/refman/8.4/en/create-view.html",
    "https://dev.mysql.com/doc/refman/8.4/en/view-metadata.html",
};

constexpr RuleInfo info{
    .id = "broken-view",
    .category = Category::programs,
    .severity = Severity::error,
    .summary = "a table or column goes that a view still names",
    .explanation = R"(
The server lets a table or column go without a look at the views that read it. The view stays,
and from then on every query of it fails with error 1356, and so does each view and program
that reads the view. It is found out by whoever runs the next report.

Make the view again without the column, or drop it, before the column goes; and change what
reads the view before that. A view is not changed by a rename either: it goes on asking for the
old name.

```sql bad
CREATE TABLE orders (id INT PRIMARY KEY, total DECIMAL(10,2), note TEXT);
CREATE VIEW order_totals AS SELECT id, total FROM orders;
-- then
ALTER TABLE orders DROP COLUMN total;
```

```sql good
CREATE TABLE orders (id INT PRIMARY KEY, total DECIMAL(10,2), note TEXT);
CREATE VIEW order_totals AS SELECT id, total FROM orders;
-- then
CREATE OR REPLACE VIEW order_totals AS SELECT id FROM orders;
ALTER TABLE orders DROP COLUMN total;
```

The schema is looked at as it stands when all is done, so that a view made anew later in the
same change set is well. A column that a view took by `*` counts too: the list was written
down when the view was made.
)",
    .sources = sources,
};

void check(const FinalSchema& schema, RuleContext& ctx) {
    for_each_breakage(schema, BrokenThrough::view, [&](const Breakage& breakage) {
        Diagnostic& finding = report_breakage(breakage, ctx);
        finding.note("queries of the view fail with error 1356 (ER_VIEW_INVALID)");
        finding.help("make {} anew or drop it, before this statement",
                     describe(breakage.broken.front().node));
    });
}

} // namespace

extern const Rule broken_view = rule(info, check);

} // namespace lintel::rules

#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://atlasgo.io/concepts/migration-directory-integrity",
};

constexpr RuleInfo info{
    .id = "stale-checksum-file",
    .category = Category::hygiene,
    .severity = Severity::error,
    .summary = "migration that the tool's file of checksums does not know as it is",
    .explanation = R"(
Atlas keeps the checksum of every migration in `atlas.sum`, each over all files up to it, and runs
none while one differs. A migration that was edited or added by hand, or that a merge put between
two others, stops the release with `checksum mismatch`.

Run `atlas migrate hash` when the files are as they should be, and commit `atlas.sum` with them.
That it is changed by every branch is meant: two branches with migrations of their own conflict in
it, and somebody looks at their order. A migration that reads `-- atlas:sum ignore` at its top has
no checksum of its own:

```sql good
-- atlas:sum ignore

CREATE TABLE notes (id INT PRIMARY KEY);
```

Told is the first file that differs, since all after it do too.
)",
    .sources = sources,
};

} // namespace

extern const Rule stale_checksum_file = rule(info);

} // namespace lintel::rules

#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://documentation.red-gate.com/flyway/reference/configuration/flyway-namespace/"
    "flyway-placeholders-namespace",
    "https://pressly.github.io/goose/documentation/annotations/",
};

constexpr RuleInfo info{
    .id = "unresolved-placeholder",
    .category = Category::hygiene,
    .severity = Severity::note,
    .summary = "statement that can be read only when something is filled in",
    .explanation = R"(
Flyway, Liquibase, MyBatis and others fill in `${name}` before they send a file, and template
languages `{{name}}`. Where a name may stand, Lintel takes such a placeholder as a name by itself,
and follows the schema as usual:

```sql good
CREATE TABLE ${prefix}_users (id BIGINT UNSIGNED PRIMARY KEY);
ALTER TABLE ${prefix}_users ADD COLUMN name VARCHAR(100);
```

Elsewhere, and where tags such as `{{if …}}` choose between texts, nobody but the tool knows the
statement. It is passed over, and nothing that follows is said to fail.

```sql bad
CREATE TABLE users (id BIGINT UNSIGNED PRIMARY KEY, name VARCHAR(${length}));
```

The first such statement of a file is told. The rule is reported by the reader itself.
)",
    .sources = sources,
};

} // namespace

extern const Rule unresolved_placeholder = rule(info);

} // namespace lintel::rules

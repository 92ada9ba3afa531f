#include "analyzer/engine/rule.hpp"

namespace lintel::rules {
namespace {

constexpr std::string_view sources[] = {
    "https://guides.rubyonrails.org/active_record_migrations.html",
    "https://github.com/amacneil/dbmate",
};

constexpr RuleInfo info{
    .id = "schema-drift",
    .category = Category::hygiene,
    .severity = Severity::warning,
    .summary = "the migrations do not leave the schema that is declared",
    .explanation = R"(
Many projects keep both: migrations, and a file with the schema that they should leave
(`db/schema.sql`, `structure.sql`, a folder with a file for each table). New installations
and tests often start from the file, and old servers come by the migrations. Where the two
differ, what is tested is not what runs: an index that only the file has, a column that
somebody added to the file by hand, a dump that was not written again after the last merge.

Name the declared schema in lintel.toml, and each object in which the two differ is told:

```toml
paths = ["db/migrations"]
declared = "db/schema.sql"
```

Then either write the migration that is missing, or write the file anew:

```sql good
ALTER TABLE users ADD INDEX by_email (email);
```

This is told where the configuration says what to check: the files that a hook passes on the
command line are some of the migrations, and leave some of the schema. Nor is it told where a
statement on either side cannot be read or would fail: that is an error of its own.

The order of indexes and the next AUTO_INCREMENT value do not count, nor do the tables in
which tools keep what has run.
)",
    .sources = sources,
};

} // namespace

extern const Rule schema_drift = rule(info);

} // namespace lintel::rules

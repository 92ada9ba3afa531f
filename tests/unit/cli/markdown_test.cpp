#include "cli/markdown.hpp"

#include <catch2/catch.hpp>

namespace lintel {
namespace {

constexpr std::string_view explanation = R"(
The values are gone with the statement; it commits by itself and cannot be rolled
back, whatever the **transaction**. See [the manual](https://example.org/alter).

```sql bad
CREATE TABLE t (a INT);
-- then
ALTER TABLE t DROP COLUMN a;

SELECT 1;
```

- one thing
  that goes on
- another

## More

```sql good
SELECT 2;
```
)";

TEST_CASE("an explanation reads well on a terminal") {
    CHECK(plain_text(explanation) ==
          R"(The values are gone with the statement; it commits by itself and cannot be
rolled back, whatever the transaction. See the manual
(https://example.org/alter).

Reported:

    CREATE TABLE t (a INT);
    -- later, in a migration:
    ALTER TABLE t DROP COLUMN a;

    SELECT 1;

  - one thing that goes on
  - another

More

Not reported:

    SELECT 2;
)");
}

TEST_CASE("the tests' marks are said in words in Markdown") {
    const std::string text = plain_markdown(explanation);
    CHECK(text.find("Reported:\n\n```sql\nCREATE TABLE") != std::string::npos);
    CHECK(text.find("Not reported:\n\n```sql\nSELECT 2") != std::string::npos);
    CHECK(text.find("```sql bad") == std::string::npos);
}

TEST_CASE("the first paragraph fits one line") {
    CHECK(first_paragraph(explanation) ==
          "The values are gone with the statement; it commits by itself and cannot be rolled back, "
          "whatever the "
          "transaction. See the manual (https://example.org/alter).");
}

} // namespace
} // namespace lintel

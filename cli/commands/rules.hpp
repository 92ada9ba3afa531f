#pragma once

#include <string_view>

namespace lintel {

/// Lists every rule on standard output: `text` in aligned columns, `json` with all that is known of
/// each under a `version` that is raised when a field changes its meaning, `markdown` as a page to
/// read, `schema` as a JSON Schema of lintel.toml. The exit status is 0.
int list_rules(std::string_view format);

} // namespace lintel

#pragma once

namespace lintel {

/// Lists every rule on standard output, one a line in aligned columns. The exit status is 0.
int list_rules();

} // namespace lintel

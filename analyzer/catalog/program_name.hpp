#pragma once

#include "analyzer/catalog/object_name.hpp"

namespace lintel {

/// The name by which a catalog holds a routine or event: they are found without regard to case and
/// accents. Their own `name` is as written.
inline ObjectName program_name(ObjectName written) {
    written.name = without_accents(written.name);
    return written;
}

} // namespace lintel

#pragma once

namespace lintel::bench {

/// The mean time of one prediction in microseconds, over alterations of a table of thirty columns.
double microseconds_a_prediction();

} // namespace lintel::bench

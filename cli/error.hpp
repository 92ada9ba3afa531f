#pragma once

#include <stdexcept>

namespace lintel {

/// The run cannot do what it was asked to: wrong usage, a bad configuration, a file that cannot be
/// read or written. Ends the program with status 2. What is wrong with the SQL is a Diagnostic
/// instead.
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace lintel

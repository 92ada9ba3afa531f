#pragma once

#include "tests/server/comparison.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace lintel::live {

/// What was asked of both about alterations.
struct MatrixTally {
    std::size_t alterations = 0;
    std::size_t attempts = 0;
    std::map<std::string, std::size_t> predicted; ///< how often each algorithm was
    std::vector<Difference> differences;
};

/// Runs made-up alterations of made-up tables with the algorithm and lock that Lintel predicts,
/// which must succeed, and with every other, which the server must take or refuse as Lintel says.
class OnlineDdlMatrix {
public:
    OnlineDdlMatrix(Connection& connection, const Dialect& dialect)
        : connection_(connection), dialect_(dialect), comparison_(connection, dialect) {}

    /// Goes on until so many alterations were tried.
    void run(std::uint64_t seed, std::size_t alterations);

    const MatrixTally& tally() const { return tally_; }

private:
    void attempt(const std::string& sql, const std::string& chain);
    bool is_alone(const ObjectName& table) const;
    void make_anew(const ObjectName& table, const std::string& definition);

    Connection& connection_;
    Dialect dialect_;
    Comparison comparison_;
    MatrixTally tally_;
};

} // namespace lintel::live

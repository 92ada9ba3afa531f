#pragma once

#include "tests/server/connection.hpp"
#include "tests/truth/simulated_server.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lintel::live {

/// Where the server and Lintel part.
struct Difference {
    std::string chain;
    std::string sql; ///< the last statement before it was seen
    std::string server;
    std::string lintel;
    std::string before; ///< the table that was altered
};

/// What was compared so far.
struct Tally {
    std::size_t statements = 0;
    std::size_t refused = 0; ///< by both, with one number
    std::size_t tables = 0;  ///< SHOW CREATE TABLE
    std::map<std::string_view, std::size_t> explained;
    std::vector<Difference> differences;
};

/// Runs chains of statements on a live server and on the simulated one and compares what both say
/// after every statement.
class Comparison {
public:
    Comparison(Connection& connection, const Dialect& dialect)
        : connection_(connection), dialect_(dialect), lintel_(dialect) {}

    /// Both servers are as new, with an empty database `test` in use.
    void start(const std::string& chain);
    /// Runs the statement on both. False when they part, so that what follows means nothing.
    bool run(const std::string& sql);
    /// Compares all that the chain has left: every table, view, trigger, routine and event. False
    /// when they part.
    bool finish();

    const Catalog& catalog() const { return lintel_.catalog(); }
    const Session& session() const { return lintel_.session(); }
    const Tally& tally() const { return tally_; }

private:
    bool differ(std::string server, std::string lintel);
    bool same_table(const ObjectName& name);
    bool same_names(std::string_view what, const std::string& query,
                    const std::set<std::string>& ours);

    Connection& connection_;
    Dialect dialect_;
    SimulatedServer lintel_;
    std::string chain_;
    std::string sql_;
    std::string before_;
    bool uncertain_ = false;
    bool diverged_ = false; ///< the two schemas differ from here on
    Tally tally_;
};

} // namespace lintel::live

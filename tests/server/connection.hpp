#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct st_mysql;

namespace lintel::live {

/// What the server answered to a statement.
struct Answer {
    unsigned error = 0; ///< 0 when it succeeded
    std::string message;
    std::vector<std::vector<std::string>> rows; ///< of the first result; NULL is empty
};

/// A connection to a server on this machine. That it cannot be reached, or is lost, is an
/// exception.
class Connection {
public:
    explicit Connection(const std::string& socket);

    Answer run(std::string_view sql);
    /// As if the connection were made anew: its variables and temporary tables are gone.
    void reset();

private:
    struct Close {
        void operator()(st_mysql* handle) const;
    };
    std::unique_ptr<st_mysql, Close> handle_;
};

} // namespace lintel::live

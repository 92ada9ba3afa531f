#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lintel {

/// A server version as the servers' own version comments write it: 80040 is 8.0.40, 101100
/// is 10.11.0.
struct Version {
    std::uint32_t number = 0;

    constexpr Version() = default;
    constexpr explicit Version(std::uint32_t combined) : number(combined) {}
    constexpr Version(std::uint32_t major, std::uint32_t minor, std::uint32_t patch)
        : number(major * 10000 + minor * 100 + patch) {}

    friend constexpr auto operator<=>(const Version&, const Version&) = default;
};

enum class Flavor : std::uint8_t { mysql, mariadb };

/// What stands between a client and the MySQL servers.
enum class Host : std::uint8_t { none, vitess, planetscale };

/// The parts of `sql_mode` that change how text is read or what DDL does.
/// MySQL 8.0 manual, 7.1.11 "Server SQL Modes".
struct SqlMode {
    bool ansi_quotes = false;
    bool no_backslash_escapes = false;
    bool pipes_as_concat = false;
    bool ignore_space = false;
    bool high_not_precedence = false;
    bool strict = true;
    bool no_zero_date = true;
    bool no_zero_in_date = true;
    bool no_engine_substitution = true;
    bool real_as_float = false;

    /// The mode after `SET sql_mode = 'value'`, combination modes (ANSI, TRADITIONAL) spelled out.
    /// The value is a comma-separated list; unknown words are passed over.
    static SqlMode from_value(std::string_view value);

    friend bool operator==(const SqlMode&, const SqlMode&) = default;
};

/// The server that statements are read for.
struct Dialect {
    Flavor flavor = Flavor::mysql;
    Version version{8, 4, 99};
    SqlMode sql_mode;
    Host host = Host::none;
    /// The text is an application's, whose library fills its parameters in.
    bool client_parameters = false;

    bool is_mysql() const { return flavor == Flavor::mysql; }
    bool is_mariadb() const { return flavor == Flavor::mariadb; }
    /// MySQL at or above the version; false for every MariaDB.
    bool mysql_since(std::uint32_t major, std::uint32_t minor, std::uint32_t patch = 0) const {
        return is_mysql() && version >= Version{major, minor, patch};
    }

    friend bool operator==(const Dialect&, const Dialect&) = default;
};

/// `mysql-5.7`, `mysql-8.0.36`, `mysql-8.4`, `mariadb-10.11`, or a bare version (`8.0.36`), which
/// means MySQL; `planetscale` and `vitess` are MySQL 8.0 behind them. A series without a patch
/// number means its last release, so that its features are all known. Nothing for a name that is
/// none of these.
std::optional<Dialect> parse_target(std::string_view name);

/// `MySQL 8.0.36`, `MySQL 8.4`, as messages name it.
std::string describe(const Dialect& dialect);

} // namespace lintel

#include "grammar/dialect.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>

namespace lintel {
namespace {

bool same_letters(std::string_view a, std::string_view b) {
    return std::ranges::equal(
        a, b, [](unsigned char x, unsigned char y) { return std::toupper(x) == std::toupper(y); });
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

void set_word(SqlMode& mode, std::string_view word) {
    auto is = [&](std::string_view name) { return same_letters(word, name); };
    if (is("ANSI"))
        mode.real_as_float = mode.pipes_as_concat = mode.ansi_quotes = mode.ignore_space = true;
    if (is("TRADITIONAL"))
        mode.strict = mode.no_zero_date = mode.no_zero_in_date = mode.no_engine_substitution = true;
    if (is("ANSI_QUOTES")) mode.ansi_quotes = true;
    if (is("NO_BACKSLASH_ESCAPES")) mode.no_backslash_escapes = true;
    if (is("PIPES_AS_CONCAT")) mode.pipes_as_concat = true;
    if (is("IGNORE_SPACE")) mode.ignore_space = true;
    if (is("HIGH_NOT_PRECEDENCE")) mode.high_not_precedence = true;
    if (is("STRICT_TRANS_TABLES") || is("STRICT_ALL_TABLES")) mode.strict = true;
    if (is("NO_ZERO_DATE")) mode.no_zero_date = true;
    if (is("NO_ZERO_IN_DATE")) mode.no_zero_in_date = true;
    if (is("NO_ENGINE_SUBSTITUTION")) mode.no_engine_substitution = true;
    if (is("REAL_AS_FLOAT")) mode.real_as_float = true;
}

/// The last release of a series, for targets that name no patch release.
constexpr std::uint32_t last_patch = 99;

/// Whether there is or may be such a release. MySQL went from 9.7 to 26.7, year and month
/// (MySQL 26.7 manual, 1.3 "MySQL Releases: Innovation and LTS").
bool is_release(const Dialect& dialect) {
    const std::uint32_t major = dialect.version.number / 10000;
    const std::uint32_t minor = dialect.version.number / 100 % 100;
    if (dialect.is_mariadb()) return major >= 10 && major <= 13;
    if (major < 26) return major >= 5 && major <= 9;
    return dialect.version >= Version{26, 7, 0} && minor >= 1 && minor <= 12;
}

} // namespace

SqlMode SqlMode::from_value(std::string_view value) {
    SqlMode mode{.strict = false,
                 .no_zero_date = false,
                 .no_zero_in_date = false,
                 .no_engine_substitution = false};
    while (!value.empty()) {
        const std::size_t comma = value.find(',');
        set_word(mode, trimmed(value.substr(0, comma)));
        value = comma == std::string_view::npos ? std::string_view{} : value.substr(comma + 1);
    }
    return mode;
}

std::optional<Dialect> parse_target(std::string_view name) {
    Dialect dialect;
    if (name == "planetscale" || name == "vitess") {
        dialect.host = name == "vitess" ? Host::vitess : Host::planetscale;
        dialect.version = Version{8, 0, last_patch};
        return dialect;
    }
    if (name.starts_with("mysql-"))
        name.remove_prefix(6);
    else if (name.starts_with("mariadb-")) {
        name.remove_prefix(8);
        dialect.flavor = Flavor::mariadb;
        // MariaDB documentation, "SQL_MODE": its default lets zero dates be.
        dialect.sql_mode.no_zero_date = dialect.sql_mode.no_zero_in_date = false;
    }
    std::uint32_t parts[3] = {0, 0, last_patch};
    int count = 0;
    while (count < 3 && !name.empty()) {
        const auto [end, error] =
            std::from_chars(name.data(), name.data() + name.size(), parts[count]);
        if (error != std::errc{} || parts[count] > 99) return std::nullopt;
        ++count;
        name.remove_prefix(static_cast<std::size_t>(end - name.data()));
        if (name.empty()) break;
        if (name.front() != '.' || name.size() == 1) return std::nullopt;
        name.remove_prefix(1);
    }
    dialect.version = Version{parts[0], parts[1], parts[2]};
    if (count < 2 || !name.empty() || !is_release(dialect)) return std::nullopt;
    return dialect;
}

std::string describe(const Dialect& dialect) {
    if (dialect.host != Host::none) return dialect.host == Host::vitess ? "Vitess" : "PlanetScale";
    const std::uint32_t number = dialect.version.number;
    std::string text = fmt::format("{} {}.{}", dialect.is_mysql() ? "MySQL" : "MariaDB",
                                   number / 10000, number / 100 % 100);
    if (number % 100 != last_patch) text += fmt::format(".{}", number % 100);
    return text;
}

} // namespace lintel

#include "analyzer/catalog/object_name.hpp"

#include <algorithm>

namespace lintel {
namespace {

char fold(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// The lower case of a Latin, Greek or Cyrillic letter, as the Unicode character database has it.
char32_t lower(char32_t c) {
    const bool even = (c & 1) == 0;
    if (c < 0xC0) return c;
    if (c <= 0xDE) return c == 0xD7 ? c : c + 32;
    if (c < 0x100) return c;
    if (c == 0x130) return 'i';
    if (c == 0x178) return 0xFF;
    const bool odd_capitals = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    if (odd_capitals) return even ? c : c + 1;
    if (c <= 0x177 || (c >= 0x1DE && c <= 0x1EF) || (c >= 0x1F8 && c <= 0x21F) ||
        (c >= 0x222 && c <= 0x233))
        return even ? c + 1 : c;
    if (c == 0x386) return 0x3AC;
    if (c >= 0x388 && c <= 0x38A) return c + 37;
    if (c == 0x38C) return 0x3CC;
    if (c == 0x38E || c == 0x38F) return c + 63;
    if (c >= 0x391 && c <= 0x3AB) return c + 32;
    if (c >= 0x400 && c <= 0x40F) return c + 80;
    if (c >= 0x410 && c <= 0x42F) return c + 32;
    if ((c >= 0x460 && c <= 0x481) || (c >= 0x48A && c <= 0x4BF) || (c >= 0x4D0 && c <= 0x52F))
        return even ? c + 1 : c;
    return c;
}

/// The letter under the accents of a small Latin letter.
char32_t base(char32_t c) {
    constexpr std::u32string_view letters =
        U"àáâãäåāăą|çćĉċč|ď|èéêëēĕėęě|ĝğġģ|ĥ|ìíîïĩīĭį|ĵ|ķ|ĺļľ|ñńņň|òóôõöōŏő|ŕŗř|śŝşš|ţť|"
        U"ùúûüũūŭůűų|ŵ|ýÿŷ|źżž";
    constexpr std::u32string_view bases = U"acdeghijklnorstuwyz";
    if (c < 0x80 || c > 0x17F) return c;
    std::size_t group = 0;
    for (const char32_t letter : letters) {
        if (letter == U'|')
            ++group;
        else if (letter == c)
            return bases[group];
    }
    return c;
}

/// The name with each ASCII or two-byte character mapped; longer ones stay.
template <class Map> std::string mapped(std::string_view name, Map map) {
    std::string text;
    text.reserve(name.size());
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto lead = static_cast<unsigned char>(name[i]);
        const bool pair = lead >= 0xC2 && lead <= 0xDF && i + 1 < name.size();
        if (!pair) {
            text += fold(name[i]);
            continue;
        }
        const auto trail = static_cast<unsigned char>(name[++i]);
        const char32_t c = map((static_cast<char32_t>(lead & 0x1F) << 6) | (trail & 0x3F));
        if (c < 0x80) {
            text += static_cast<char>(c);
        } else {
            text += static_cast<char>(0xC0 | (c >> 6));
            text += static_cast<char>(0x80 | (c & 0x3F));
        }
    }
    return text;
}

} // namespace

bool equal_names(std::string_view a, std::string_view b) {
    // Most pairs differ, and most of those in the first letter.
    const std::size_t common = std::min(a.size(), b.size());
    for (std::size_t i = 0; i < common; ++i) {
        if (a[i] == b[i]) continue;
        if (!is_ascii(a[i]) || !is_ascii(b[i])) return folded(a) == folded(b);
        if (fold(a[i]) != fold(b[i])) return false;
    }
    return a.size() == b.size();
}

bool is_system_database(std::string_view name) {
    return name == "mysql" || name == "sys" || equal_names(name, "information_schema") ||
           equal_names(name, "performance_schema");
}

bool is_system_table(const ObjectName& name) {
    if (name.schema != "mysql") return is_system_database(name.schema);
    constexpr std::string_view tables[] = {"columns_priv",
                                           "component",
                                           "db",
                                           "default_roles",
                                           "engine_cost",
                                           "func",
                                           "general_log",
                                           "global_grants",
                                           "gtid_executed",
                                           "help_category",
                                           "help_keyword",
                                           "help_relation",
                                           "help_topic",
                                           "innodb_index_stats",
                                           "innodb_table_stats",
                                           "password_history",
                                           "plugin",
                                           "procs_priv",
                                           "proxies_priv",
                                           "replication_asynchronous_connection_failover",
                                           "replication_asynchronous_connection_failover_managed",
                                           "replication_group_configuration_version",
                                           "replication_group_member_actions",
                                           "role_edges",
                                           "server_cost",
                                           "servers",
                                           "slave_master_info",
                                           "slave_relay_log_info",
                                           "slave_worker_info",
                                           "slow_log",
                                           "tables_priv",
                                           "time_zone",
                                           "time_zone_leap_second",
                                           "time_zone_name",
                                           "time_zone_transition",
                                           "time_zone_transition_type",
                                           "user"};
    return std::ranges::find(tables, name.name) != std::end(tables);
}

std::string folded(std::string_view name) {
    if (!std::ranges::all_of(name, is_ascii)) return mapped(name, lower);
    std::string small(name);
    std::ranges::transform(small, small.begin(), fold);
    return small;
}

std::string without_accents(std::string_view name) {
    return mapped(name, [](char32_t c) { return base(lower(c)); });
}

bool too_long(std::string_view name) {
    return name.size() > 64 && std::ranges::count_if(name, [](char c) {
                                   return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
                               }) > 64;
}

} // namespace lintel

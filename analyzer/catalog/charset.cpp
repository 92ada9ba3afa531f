#include "analyzer/catalog/type.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string>
#include <vector>

namespace lintel {
namespace {

struct Charset {
    std::string_view name;
    std::uint32_t bytes; ///< most bytes a character takes
    std::string_view collation;
};

// MySQL 8.0 manual, 12.10 "Supported Character Sets and Collations"; MariaDB documentation,
// "Supported Character Sets and Collations" for its own.
constexpr Charset charsets[] = {
    {"armscii8", 1, "armscii8_general_ci"}, {"ascii", 1, "ascii_general_ci"},
    {"big5", 2, "big5_chinese_ci"},         {"binary", 1, "binary"},
    {"cp1250", 1, "cp1250_general_ci"},     {"cp1251", 1, "cp1251_general_ci"},
    {"cp1256", 1, "cp1256_general_ci"},     {"cp1257", 1, "cp1257_general_ci"},
    {"cp850", 1, "cp850_general_ci"},       {"cp852", 1, "cp852_general_ci"},
    {"cp866", 1, "cp866_general_ci"},       {"cp932", 2, "cp932_japanese_ci"},
    {"dec8", 1, "dec8_swedish_ci"},         {"eucjpms", 3, "eucjpms_japanese_ci"},
    {"euckr", 2, "euckr_korean_ci"},        {"gb18030", 4, "gb18030_chinese_ci"},
    {"gb2312", 2, "gb2312_chinese_ci"},     {"gbk", 2, "gbk_chinese_ci"},
    {"geostd8", 1, "geostd8_general_ci"},   {"greek", 1, "greek_general_ci"},
    {"hebrew", 1, "hebrew_general_ci"},     {"hp8", 1, "hp8_english_ci"},
    {"keybcs2", 1, "keybcs2_general_ci"},   {"koi8r", 1, "koi8r_general_ci"},
    {"koi8u", 1, "koi8u_general_ci"},       {"latin1", 1, "latin1_swedish_ci"},
    {"latin2", 1, "latin2_general_ci"},     {"latin5", 1, "latin5_turkish_ci"},
    {"latin7", 1, "latin7_general_ci"},     {"macce", 1, "macce_general_ci"},
    {"macroman", 1, "macroman_general_ci"}, {"sjis", 2, "sjis_japanese_ci"},
    {"swe7", 1, "swe7_swedish_ci"},         {"tis620", 1, "tis620_thai_ci"},
    {"ucs2", 2, "ucs2_general_ci"},         {"ujis", 3, "ujis_japanese_ci"},
    {"utf16", 4, "utf16_general_ci"},       {"utf16le", 4, "utf16le_general_ci"},
    {"utf32", 4, "utf32_general_ci"},       {"utf8mb3", 3, "utf8mb3_general_ci"},
    {"utf8mb4", 4, "utf8mb4_0900_ai_ci"},
};

/// In alphabetical order.
constexpr std::string_view collations[] = {
    "armscii8_bin",
    "armscii8_general_ci",
    "ascii_bin",
    "ascii_general_ci",
    "ascii_general_nopad_ci",
    "ascii_nopad_bin",
    "big5_bin",
    "big5_chinese_ci",
    "binary",
    "cp1250_bin",
    "cp1250_croatian_ci",
    "cp1250_czech_cs",
    "cp1250_general_ci",
    "cp1250_polish_ci",
    "cp1251_bin",
    "cp1251_bulgarian_ci",
    "cp1251_general_ci",
    "cp1251_general_cs",
    "cp1251_ukrainian_ci",
    "cp1256_bin",
    "cp1256_general_ci",
    "cp1257_bin",
    "cp1257_general_ci",
    "cp1257_lithuanian_ci",
    "cp850_bin",
    "cp850_general_ci",
    "cp852_bin",
    "cp852_general_ci",
    "cp866_bin",
    "cp866_general_ci",
    "cp932_bin",
    "cp932_japanese_ci",
    "dec8_bin",
    "dec8_swedish_ci",
    "eucjpms_bin",
    "eucjpms_japanese_ci",
    "euckr_bin",
    "euckr_korean_ci",
    "gb18030_bin",
    "gb18030_chinese_ci",
    "gb18030_unicode_520_ci",
    "gb2312_bin",
    "gb2312_chinese_ci",
    "gbk_bin",
    "gbk_chinese_ci",
    "geostd8_bin",
    "geostd8_general_ci",
    "greek_bin",
    "greek_general_ci",
    "hebrew_bin",
    "hebrew_general_ci",
    "hp8_bin",
    "hp8_english_ci",
    "keybcs2_bin",
    "keybcs2_general_ci",
    "koi8r_bin",
    "koi8r_general_ci",
    "koi8u_bin",
    "koi8u_general_ci",
    "latin1_bin",
    "latin1_danish_ci",
    "latin1_general_ci",
    "latin1_general_cs",
    "latin1_german1_ci",
    "latin1_german2_ci",
    "latin1_nopad_bin",
    "latin1_spanish_ci",
    "latin1_swedish_ci",
    "latin1_swedish_nopad_ci",
    "latin2_bin",
    "latin2_croatian_ci",
    "latin2_czech_cs",
    "latin2_general_ci",
    "latin2_hungarian_ci",
    "latin5_bin",
    "latin5_turkish_ci",
    "latin7_bin",
    "latin7_estonian_cs",
    "latin7_general_ci",
    "latin7_general_cs",
    "macce_bin",
    "macce_general_ci",
    "macroman_bin",
    "macroman_general_ci",
    "sjis_bin",
    "sjis_japanese_ci",
    "swe7_bin",
    "swe7_swedish_ci",
    "tis620_bin",
    "tis620_thai_ci",
    "uca1400_ai_ci",
    "uca1400_as_cs",
    "ucs2_bin",
    "ucs2_croatian_ci",
    "ucs2_croatian_mysql561_ci",
    "ucs2_czech_ci",
    "ucs2_danish_ci",
    "ucs2_esperanto_ci",
    "ucs2_estonian_ci",
    "ucs2_general_ci",
    "ucs2_general_mysql500_ci",
    "ucs2_general_nopad_ci",
    "ucs2_german2_ci",
    "ucs2_hungarian_ci",
    "ucs2_icelandic_ci",
    "ucs2_latvian_ci",
    "ucs2_lithuanian_ci",
    "ucs2_myanmar_ci",
    "ucs2_nopad_bin",
    "ucs2_persian_ci",
    "ucs2_polish_ci",
    "ucs2_roman_ci",
    "ucs2_romanian_ci",
    "ucs2_sinhala_ci",
    "ucs2_slovak_ci",
    "ucs2_slovenian_ci",
    "ucs2_spanish2_ci",
    "ucs2_spanish_ci",
    "ucs2_swedish_ci",
    "ucs2_thai_520_w2",
    "ucs2_turkish_ci",
    "ucs2_uca1400_ai_ci",
    "ucs2_uca1400_ai_cs",
    "ucs2_uca1400_as_ci",
    "ucs2_uca1400_as_cs",
    "ucs2_unicode_520_ci",
    "ucs2_unicode_520_nopad_ci",
    "ucs2_unicode_ci",
    "ucs2_unicode_nopad_ci",
    "ucs2_vietnamese_ci",
    "ujis_bin",
    "ujis_japanese_ci",
    "utf16_bin",
    "utf16_croatian_ci",
    "utf16_croatian_mysql561_ci",
    "utf16_czech_ci",
    "utf16_danish_ci",
    "utf16_esperanto_ci",
    "utf16_estonian_ci",
    "utf16_general_ci",
    "utf16_general_nopad_ci",
    "utf16_german2_ci",
    "utf16_hungarian_ci",
    "utf16_icelandic_ci",
    "utf16_latvian_ci",
    "utf16_lithuanian_ci",
    "utf16_myanmar_ci",
    "utf16_nopad_bin",
    "utf16_persian_ci",
    "utf16_polish_ci",
    "utf16_roman_ci",
    "utf16_romanian_ci",
    "utf16_sinhala_ci",
    "utf16_slovak_ci",
    "utf16_slovenian_ci",
    "utf16_spanish2_ci",
    "utf16_spanish_ci",
    "utf16_swedish_ci",
    "utf16_thai_520_w2",
    "utf16_turkish_ci",
    "utf16_uca1400_ai_ci",
    "utf16_uca1400_ai_cs",
    "utf16_uca1400_as_ci",
    "utf16_uca1400_as_cs",
    "utf16_unicode_520_ci",
    "utf16_unicode_520_nopad_ci",
    "utf16_unicode_ci",
    "utf16_unicode_nopad_ci",
    "utf16_vietnamese_ci",
    "utf16le_bin",
    "utf16le_general_ci",
    "utf32_bin",
    "utf32_croatian_ci",
    "utf32_croatian_mysql561_ci",
    "utf32_czech_ci",
    "utf32_danish_ci",
    "utf32_esperanto_ci",
    "utf32_estonian_ci",
    "utf32_general_ci",
    "utf32_general_nopad_ci",
    "utf32_german2_ci",
    "utf32_hungarian_ci",
    "utf32_icelandic_ci",
    "utf32_latvian_ci",
    "utf32_lithuanian_ci",
    "utf32_myanmar_ci",
    "utf32_nopad_bin",
    "utf32_persian_ci",
    "utf32_polish_ci",
    "utf32_roman_ci",
    "utf32_romanian_ci",
    "utf32_sinhala_ci",
    "utf32_slovak_ci",
    "utf32_slovenian_ci",
    "utf32_spanish2_ci",
    "utf32_spanish_ci",
    "utf32_swedish_ci",
    "utf32_thai_520_w2",
    "utf32_turkish_ci",
    "utf32_uca1400_ai_ci",
    "utf32_uca1400_ai_cs",
    "utf32_uca1400_as_ci",
    "utf32_uca1400_as_cs",
    "utf32_unicode_520_ci",
    "utf32_unicode_520_nopad_ci",
    "utf32_unicode_ci",
    "utf32_unicode_nopad_ci",
    "utf32_vietnamese_ci",
    "utf8mb3_bin",
    "utf8mb3_croatian_ci",
    "utf8mb3_croatian_mysql561_ci",
    "utf8mb3_czech_ci",
    "utf8mb3_danish_ci",
    "utf8mb3_esperanto_ci",
    "utf8mb3_estonian_ci",
    "utf8mb3_general1400_as_ci",
    "utf8mb3_general_ci",
    "utf8mb3_general_mysql500_ci",
    "utf8mb3_general_nopad_ci",
    "utf8mb3_german2_ci",
    "utf8mb3_hungarian_ci",
    "utf8mb3_icelandic_ci",
    "utf8mb3_latvian_ci",
    "utf8mb3_lithuanian_ci",
    "utf8mb3_myanmar_ci",
    "utf8mb3_nopad_bin",
    "utf8mb3_persian_ci",
    "utf8mb3_polish_ci",
    "utf8mb3_roman_ci",
    "utf8mb3_romanian_ci",
    "utf8mb3_sinhala_ci",
    "utf8mb3_slovak_ci",
    "utf8mb3_slovenian_ci",
    "utf8mb3_spanish2_ci",
    "utf8mb3_spanish_ci",
    "utf8mb3_swedish_ci",
    "utf8mb3_thai_520_w2",
    "utf8mb3_tolower_ci",
    "utf8mb3_turkish_ci",
    "utf8mb3_uca1400_ai_ci",
    "utf8mb3_uca1400_ai_cs",
    "utf8mb3_uca1400_as_ci",
    "utf8mb3_uca1400_as_cs",
    "utf8mb3_unicode_520_ci",
    "utf8mb3_unicode_520_nopad_ci",
    "utf8mb3_unicode_ci",
    "utf8mb3_unicode_nopad_ci",
    "utf8mb3_vietnamese_ci",
    "utf8mb4_0900_ai_ci",
    "utf8mb4_0900_as_ci",
    "utf8mb4_0900_as_cs",
    "utf8mb4_0900_bin",
    "utf8mb4_bg_0900_ai_ci",
    "utf8mb4_bg_0900_as_cs",
    "utf8mb4_bin",
    "utf8mb4_bs_0900_ai_ci",
    "utf8mb4_bs_0900_as_cs",
    "utf8mb4_croatian_ci",
    "utf8mb4_croatian_mysql561_ci",
    "utf8mb4_cs_0900_ai_ci",
    "utf8mb4_cs_0900_as_cs",
    "utf8mb4_czech_ci",
    "utf8mb4_da_0900_ai_ci",
    "utf8mb4_da_0900_as_cs",
    "utf8mb4_danish_ci",
    "utf8mb4_de_pb_0900_ai_ci",
    "utf8mb4_de_pb_0900_as_cs",
    "utf8mb4_eo_0900_ai_ci",
    "utf8mb4_eo_0900_as_cs",
    "utf8mb4_es_0900_ai_ci",
    "utf8mb4_es_0900_as_cs",
    "utf8mb4_es_trad_0900_ai_ci",
    "utf8mb4_es_trad_0900_as_cs",
    "utf8mb4_esperanto_ci",
    "utf8mb4_estonian_ci",
    "utf8mb4_et_0900_ai_ci",
    "utf8mb4_et_0900_as_cs",
    "utf8mb4_general1400_as_ci",
    "utf8mb4_general_ci",
    "utf8mb4_general_nopad_ci",
    "utf8mb4_german2_ci",
    "utf8mb4_gl_0900_ai_ci",
    "utf8mb4_gl_0900_as_cs",
    "utf8mb4_hr_0900_ai_ci",
    "utf8mb4_hr_0900_as_cs",
    "utf8mb4_hu_0900_ai_ci",
    "utf8mb4_hu_0900_as_cs",
    "utf8mb4_hungarian_ci",
    "utf8mb4_icelandic_ci",
    "utf8mb4_is_0900_ai_ci",
    "utf8mb4_is_0900_as_cs",
    "utf8mb4_ja_0900_as_cs",
    "utf8mb4_ja_0900_as_cs_ks",
    "utf8mb4_la_0900_ai_ci",
    "utf8mb4_la_0900_as_cs",
    "utf8mb4_latvian_ci",
    "utf8mb4_lithuanian_ci",
    "utf8mb4_lt_0900_ai_ci",
    "utf8mb4_lt_0900_as_cs",
    "utf8mb4_lv_0900_ai_ci",
    "utf8mb4_lv_0900_as_cs",
    "utf8mb4_mn_cyrl_0900_ai_ci",
    "utf8mb4_mn_cyrl_0900_as_cs",
    "utf8mb4_myanmar_ci",
    "utf8mb4_nb_0900_ai_ci",
    "utf8mb4_nb_0900_as_cs",
    "utf8mb4_nn_0900_ai_ci",
    "utf8mb4_nn_0900_as_cs",
    "utf8mb4_nopad_bin",
    "utf8mb4_persian_ci",
    "utf8mb4_pl_0900_ai_ci",
    "utf8mb4_pl_0900_as_cs",
    "utf8mb4_polish_ci",
    "utf8mb4_ro_0900_ai_ci",
    "utf8mb4_ro_0900_as_cs",
    "utf8mb4_roman_ci",
    "utf8mb4_romanian_ci",
    "utf8mb4_ru_0900_ai_ci",
    "utf8mb4_ru_0900_as_cs",
    "utf8mb4_sinhala_ci",
    "utf8mb4_sk_0900_ai_ci",
    "utf8mb4_sk_0900_as_cs",
    "utf8mb4_sl_0900_ai_ci",
    "utf8mb4_sl_0900_as_cs",
    "utf8mb4_slovak_ci",
    "utf8mb4_slovenian_ci",
    "utf8mb4_spanish2_ci",
    "utf8mb4_spanish_ci",
    "utf8mb4_sr_latn_0900_ai_ci",
    "utf8mb4_sr_latn_0900_as_cs",
    "utf8mb4_sv_0900_ai_ci",
    "utf8mb4_sv_0900_as_cs",
    "utf8mb4_swedish_ci",
    "utf8mb4_thai_520_w2",
    "utf8mb4_tr_0900_ai_ci",
    "utf8mb4_tr_0900_as_cs",
    "utf8mb4_turkish_ci",
    "utf8mb4_uca1400_ai_ci",
    "utf8mb4_uca1400_ai_cs",
    "utf8mb4_uca1400_as_ci",
    "utf8mb4_uca1400_as_cs",
    "utf8mb4_unicode_520_ci",
    "utf8mb4_unicode_520_nopad_ci",
    "utf8mb4_unicode_ci",
    "utf8mb4_unicode_nopad_ci",
    "utf8mb4_vi_0900_ai_ci",
    "utf8mb4_vi_0900_as_cs",
    "utf8mb4_vietnamese_ci",
    "utf8mb4_zh_0900_as_cs",
};

std::string lower_case(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

/// MariaDB's collations that follow a pattern: UCA 14.0.0 by language, accents and case (10.10),
/// and the default and _bin collations of every character set without padding (10.2). Sorted.
const std::vector<std::string>& patterned_collations() {
    static const std::vector<std::string> made = [] {
        constexpr std::string_view languages[] = {
            "",          "croatian_",  "czech_",     "danish_",  "esperanto_",  "estonian_",
            "german2_",  "hungarian_", "icelandic_", "latvian_", "lithuanian_", "persian_",
            "polish_",   "roman_",     "romanian_",  "sinhala_", "slovak_",     "slovenian_",
            "spanish2_", "spanish_",   "swedish_",   "turkish_", "vietnamese_"};
        std::vector<std::string> names;
        for (const std::string_view charset :
             {"", "ucs2_", "utf16_", "utf32_", "utf8mb3_", "utf8mb4_"})
            for (const std::string_view language : languages)
                for (const std::string_view padding : {"", "nopad_"})
                    for (const std::string_view strength : {"ai_ci", "ai_cs", "as_ci", "as_cs"})
                        names.push_back(
                            fmt::format("{}uca1400_{}{}{}", charset, language, padding, strength));
        for (const Charset& charset : charsets) {
            if (charset.name == "binary") continue;
            names.push_back(fmt::format("{}_nopad_bin", charset.name));
            const std::string_view plain =
                charset.name == "utf8mb4" ? "utf8mb4_general_ci" : charset.collation;
            names.push_back(fmt::format("{}_nopad_ci", plain.substr(0, plain.size() - 3)));
        }
        std::ranges::sort(names);
        return names;
    }();
    return made;
}

const Charset* charset_row(std::string_view name) {
    const auto* found = std::ranges::find(charsets, name, &Charset::name);
    return found == std::end(charsets) ? nullptr : found;
}

} // namespace

std::string_view find_charset(std::string_view written) {
    std::string name = lower_case(written);
    if (name == "utf8") name = "utf8mb3";
    const Charset* row = charset_row(name);
    return row == nullptr ? std::string_view{} : row->name;
}

std::string_view find_collation(std::string_view written) {
    std::string name = lower_case(written);
    if (name.starts_with("utf8_")) name.insert(4, "mb3");
    const auto* found = std::ranges::lower_bound(collations, std::string_view(name));
    if (found != std::end(collations) && *found == name) return *found;
    if (name.find("uca1400") == std::string::npos && name.find("nopad") == std::string::npos)
        return {};
    const auto patterned = std::ranges::lower_bound(patterned_collations(), name);
    return patterned != patterned_collations().end() && *patterned == name
               ? std::string_view(*patterned)
               : std::string_view{};
}

std::optional<std::uint32_t> bytes_per_character(std::string_view charset) {
    const Charset* row = charset_row(charset);
    if (row == nullptr) return std::nullopt;
    return row->bytes;
}

std::string_view default_collation(std::string_view charset, const Dialect& dialect) {
    const Charset* row = charset_row(charset);
    if (row == nullptr) return {};
    // MariaDB documentation, "character_set_collations": the Unicode sets' defaults are UCA 14.0.0
    // since 11.5.
    if (dialect.is_mariadb() && dialect.version >= Version{11, 5, 0}) {
        if (charset == "utf8mb4") return "utf8mb4_uca1400_ai_ci";
        if (charset == "utf8mb3") return "utf8mb3_uca1400_ai_ci";
        if (charset == "ucs2") return "ucs2_uca1400_ai_ci";
        if (charset == "utf16") return "utf16_uca1400_ai_ci";
        if (charset == "utf32") return "utf32_uca1400_ai_ci";
    }
    if (charset != "utf8mb4" || dialect.mysql_since(8, 0)) return row->collation;
    return "utf8mb4_general_ci";
}

std::string_view charset_of_collation(std::string_view collation) {
    if (collation == "binary") return "binary";
    const Charset* row = charset_row(collation.substr(0, collation.find('_')));
    return row == nullptr ? std::string_view{} : row->name;
}

std::string_view server_charset(const Dialect& dialect) {
    const bool modern = dialect.is_mysql() ? dialect.version >= Version{8, 0, 0}
                                           : dialect.version >= Version{11, 6, 0};
    return modern ? "utf8mb4" : "latin1";
}

} // namespace lintel

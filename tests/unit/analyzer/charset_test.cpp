#include "analyzer/catalog/type.hpp"
#include "tests/unit/analyzer/simulated.hpp"

using namespace lintel;
using namespace lintel::test;

TEST_CASE("Character sets are found in any spelling", "[charset]") {
    CHECK(find_charset("UTF8") == "utf8mb3");
    CHECK(find_charset("Latin1") == "latin1");
    CHECK(find_charset("klingon").empty());
    CHECK(bytes_per_character("utf8mb4") == 4U);
    CHECK(bytes_per_character("ujis") == 3U);
    CHECK(bytes_per_character("latin1") == 1U);
    CHECK_FALSE(bytes_per_character(""));
}

TEST_CASE("Collations are found, with the set they belong to", "[charset]") {
    CHECK(find_collation("utf8_unicode_ci") == "utf8mb3_unicode_ci");
    CHECK(find_collation("UTF8MB4_0900_AI_CI") == "utf8mb4_0900_ai_ci");
    CHECK(find_collation("utf8mb4_ja_0900_as_cs_ks") == "utf8mb4_ja_0900_as_cs_ks");
    CHECK(find_collation("latin2_general_nopad_ci") == "latin2_general_nopad_ci");
    CHECK(find_collation("utf8mb4_uca1400_swedish_nopad_as_ci") ==
          "utf8mb4_uca1400_swedish_nopad_as_ci");
    CHECK(find_collation("utf8mb4_uca1400_klingon_ai_ci").empty());
    CHECK(find_collation("utf8mb4_nonsense").empty());
    CHECK(charset_of_collation("utf8mb4_bin") == "utf8mb4");
    CHECK(charset_of_collation("binary") == "binary");
    CHECK(charset_of_collation("").empty());
}

TEST_CASE("Defaults depend on the server", "[charset]") {
    CHECK(server_charset(mysql(5, 7, 44)) == "latin1");
    CHECK(server_charset(mysql(8, 0, 40)) == "utf8mb4");
    CHECK(server_charset(mariadb(10, 11)) == "latin1");
    CHECK(server_charset(mariadb(11, 6)) == "utf8mb4");
    CHECK(default_collation("utf8mb4", mysql(5, 7, 44)) == "utf8mb4_general_ci");
    CHECK(default_collation("utf8mb4", mysql(8, 0, 40)) == "utf8mb4_0900_ai_ci");
    CHECK(default_collation("utf8mb4", mariadb(10, 11)) == "utf8mb4_general_ci");
    CHECK(default_collation("utf8mb3", mariadb(11, 8)) == "utf8mb3_uca1400_ai_ci");
    CHECK(default_collation("utf8mb3", mysql(8, 0, 40)) == "utf8mb3_general_ci");
    CHECK(default_collation("klingon", mysql(8, 0, 40)).empty());
}

TEST_CASE("Every default collation is a collation of its set", "[charset]") {
    for (const char* name :
         {"armscii8", "ascii",   "big5",     "binary", "cp1250",  "cp1251", "cp1256",
          "cp1257",   "cp850",   "cp852",    "cp866",  "cp932",   "dec8",   "eucjpms",
          "euckr",    "gb18030", "gb2312",   "gbk",    "geostd8", "greek",  "hebrew",
          "hp8",      "keybcs2", "koi8r",    "koi8u",  "latin1",  "latin2", "latin5",
          "latin7",   "macce",   "macroman", "sjis",   "swe7",    "tis620", "ucs2",
          "ujis",     "utf16",   "utf16le",  "utf32",  "utf8mb3", "utf8mb4"}) {
        INFO(name);
        for (const Dialect& dialect : {mysql(5, 7, 44), mysql(8, 0, 40), mariadb(11, 8)}) {
            const std::string_view collation = default_collation(name, dialect);
            CHECK(find_collation(collation) == collation);
            CHECK(charset_of_collation(collation) == name);
        }
        if (std::string_view(name) != "binary")
            CHECK_FALSE(find_collation(std::string(name) + "_bin").empty());
    }
}

TEST_CASE("A collation without a set is of the column's", "[charset]") {
    const auto run = simulate("CREATE TABLE t (a CHAR(1) CHARACTER SET utf8mb4 COLLATE "
                              "uca1400_as_cs, b CHAR(1) CHARACTER SET latin1 BINARY);",
                              mariadb(10, 11));
    CHECK(run.table("t").find_column("a")->type.collation == "utf8mb4_uca1400_as_cs");
    CHECK(run.table("t").find_column("b")->type.collation == "latin1_bin");
}

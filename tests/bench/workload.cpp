#include "tests/bench/workload.hpp"

#include <fmt/format.h>

#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

namespace lintel::bench {
namespace {

using Random = std::minstd_rand;

constexpr std::string_view column_names[] = {"status",   "title",   "email",  "note",   "amount",
                                             "quantity", "starts",  "ends",   "owner",  "position",
                                             "external", "payload", "region", "locale", "digest",
                                             "weight",   "source",  "target"};
constexpr std::string_view column_types[] = {
    "varchar(255) NOT NULL DEFAULT ''",
    "int unsigned NOT NULL DEFAULT '0'",
    "bigint unsigned DEFAULT NULL COMMENT 'filled in by the nightly import'",
    "datetime(3) DEFAULT NULL",
    "decimal(12,2) NOT NULL DEFAULT '0.00'",
    "enum('new','active','closed') CHARACTER SET ascii NOT NULL DEFAULT 'new'",
    "text COLLATE utf8mb4_unicode_ci",
    "timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP",
    "json DEFAULT NULL",
    "tinyint(1) NOT NULL DEFAULT '1'",
};

std::uint32_t below(Random& random, std::size_t limit) {
    return static_cast<std::uint32_t>(random() % limit);
}

/// The types of the columns that have keys, so that no table is refused.
std::string_view type_of(std::string_view column, Random& random) {
    const std::uint32_t any = below(random, std::size(column_types));
    if (column == "status") return column_types[5];
    return column == "note" ? column_types[0] : column_types[any];
}

void append_table(std::string& out, Random& random, int number) {
    const auto put = [&]<class... Args>(fmt::format_string<Args...> text, Args&&... args) {
        fmt::format_to(std::back_inserter(out), text, std::forward<Args>(args)...);
    };
    put("CREATE TABLE `shop_item_{}` (\n  `id` bigint unsigned NOT NULL AUTO_INCREMENT,\n", number);
    const std::uint32_t columns = 6 + below(random, std::size(column_names) - 6);
    for (std::uint32_t i = 0; i < columns; ++i)
        put("  `{}` {},\n", column_names[i], type_of(column_names[i], random));
    put("  PRIMARY KEY (`id`),\n  KEY `idx_{}_status` (`status`,`id`),\n  KEY `idx_{}_note` "
        "(`note`(40))\n",
        number, number);
    put(") ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci COMMENT='items of part "
        "{}';\n\n",
        number);
}

constexpr std::string_view careful_types[] = {
    "varchar(255) NOT NULL DEFAULT ''",     "int unsigned NOT NULL DEFAULT '0'",
    "bigint unsigned NOT NULL DEFAULT '0'", "decimal(12,2) NOT NULL DEFAULT '0.00'",
    "smallint NOT NULL DEFAULT '1'",        "date NOT NULL DEFAULT '2000-01-01'",
    "varbinary(64) NOT NULL DEFAULT ''",    "char(3) NOT NULL DEFAULT 'abc'",
};

/// A table against which next to no rule has anything, and one change of it.
void append_careful_table(std::string& out, Random& random, int number) {
    const auto put = [&]<class... Args>(fmt::format_string<Args...> text, Args&&... args) {
        fmt::format_to(std::back_inserter(out), text, std::forward<Args>(args)...);
    };
    put("CREATE TABLE IF NOT EXISTS `shop_item_{0}` (\n  `shop_item_{0}_id` bigint unsigned NOT "
        "NULL"
        " COMMENT 'number of the item',\n",
        number);
    const std::uint32_t columns = 4 + below(random, 8);
    for (std::uint32_t i = 0; i < columns; ++i) {
        const std::string_view name =
            column_names[(static_cast<std::uint32_t>(number) + i) % std::size(column_names)];
        put("  `{}_{}` {} COMMENT 'the {} as it was agreed on',\n", name, number % 97,
            careful_types[below(random, std::size(careful_types))], name);
    }
    put("  `created_at` datetime NOT NULL DEFAULT CURRENT_TIMESTAMP COMMENT 'when it was made',\n"
        "  `updated_at` datetime NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP"
        " COMMENT 'when it was changed',\n"
        "  PRIMARY KEY (`shop_item_{0}_id`),\n  KEY `idx_shop_item_{0}_created_at` (`created_at`)\n"
        ") ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci"
        " COMMENT='items of part {0}';\n\n"
        "ALTER TABLE `shop_item_{0}`\n  ADD COLUMN `archived_on` date NOT NULL DEFAULT '2000-01-01'"
        " COMMENT 'when it was put away',\n  ALGORITHM=INSTANT;\n\n",
        number);
}

void append_change(std::string& out, int number) {
    fmt::format_to(std::back_inserter(out),
                   "ALTER TABLE `shop_item_{0}`\n  ADD COLUMN `archived_at` datetime DEFAULT NULL "
                   "AFTER `id`,\n"
                   "  ADD KEY `idx_{0}_archived` (`archived_at`);\n\n",
                   number);
}

void append_row(std::string& out, Random& random, std::uint64_t id) {
    fmt::format_to(std::back_inserter(out),
                   "({},'customer{}@example.org','It\\'s row {}, as it "
                   "was\\nimported',{}.{:02},NULL,'2024-0{}-1{} 10:00:00')",
                   id, random(), random() % 1000, random() % 100000, random() % 100,
                   1 + random() % 9, random() % 10);
}

/// Writes by way of `more`, which appends a piece at a time, until the file has its size.
void fill(const std::filesystem::path& file, std::uint64_t bytes,
          const std::function<void(std::string&)>& more) {
    std::ofstream out(file, std::ios::binary);
    std::string piece;
    for (std::uint64_t written = 0; written < bytes; written += piece.size()) {
        piece.clear();
        more(piece);
        out << piece;
    }
}

void append_insert(std::string& out, Random& random, std::uint64_t& id, std::uint64_t bytes) {
    const std::size_t end = out.size() + bytes;
    out += "INSERT INTO `customers` VALUES ";
    append_row(out, random, ++id);
    while (out.size() < end) {
        out += ',';
        append_row(out, random, ++id);
    }
    out += ";\n";
}

constexpr std::string_view customers_table =
    R"(-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)
/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!50503 SET NAMES utf8mb4 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
DROP TABLE IF EXISTS `customers`;
CREATE TABLE `customers` (
  `id` bigint unsigned NOT NULL AUTO_INCREMENT,
  `email` varchar(255) NOT NULL,
  `note` text,
  `balance` decimal(10,2) NOT NULL,
  `referrer` bigint unsigned DEFAULT NULL,
  `created_at` datetime NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
LOCK TABLES `customers` WRITE;
/*!40000 ALTER TABLE `customers` DISABLE KEYS */;
)";

} // namespace

void write_one_alter(const std::filesystem::path& file) {
    std::ofstream(file)
        << "ALTER TABLE orders ADD COLUMN note VARCHAR(200) NOT NULL, DROP COLUMN legacy_id;\n";
}

void write_migrations(const std::filesystem::path& folder, int count) {
    if (std::filesystem::exists(folder)) return;
    std::filesystem::create_directories(folder);
    Random random(11);
    for (int number = 1; number <= count; ++number) {
        std::string text = fmt::format("-- Part {} of the shop.\n", number);
        append_table(text, random, number);
        if (number > 1) append_change(text, number - 1);
        std::ofstream(folder / fmt::format("V{:04}__part.sql", number)) << text;
    }
}

void write_schema(const std::filesystem::path& file, std::uint64_t bytes) {
    if (std::filesystem::exists(file)) return;
    Random random(12);
    fill(file, bytes, [&, number = 0](std::string& out) mutable {
        append_table(out, random, ++number);
        append_change(out, number);
    });
}

void write_careful_schema(const std::filesystem::path& file, std::uint64_t bytes) {
    if (std::filesystem::exists(file)) return;
    Random random(15);
    fill(file, bytes, [&, number = 0](std::string& out) mutable {
        append_careful_table(out, random, ++number);
    });
}

void write_dump(const std::filesystem::path& file, std::uint64_t bytes) {
    if (std::filesystem::exists(file)) return;
    Random random(13);
    fill(file, bytes, [&, id = std::uint64_t{0}](std::string& out) mutable {
        if (id == 0) out += customers_table;
        append_insert(out, random, id, 1'000'000);
    });
    std::ofstream(file, std::ios::app)
        << "/*!40000 ALTER TABLE `customers` ENABLE KEYS */;\nUNLOCK TABLES;\n";
}

void write_one_insert(const std::filesystem::path& file, std::uint64_t bytes) {
    if (std::filesystem::exists(file)) return;
    Random random(14);
    std::uint64_t id = 0;
    std::string opening = "INSERT INTO `customers` VALUES ";
    append_row(opening, random, ++id);
    std::ofstream(file) << opening;
    const auto more = [&](std::string& out) {
        for (int row = 0; row < 1000; ++row) {
            out += ',';
            append_row(out, random, ++id);
        }
    };
    std::ofstream out(file, std::ios::binary | std::ios::app);
    std::string piece;
    for (std::uint64_t written = 0; written < bytes; written += piece.size()) {
        piece.clear();
        more(piece);
        out << piece;
    }
    out << ";\n";
}

void write_linked_schema(const std::filesystem::path& file, int tables) {
    std::ofstream out(file, std::ios::binary);
    Random random(7);
    for (int i = 0; i < tables; ++i) {
        out << fmt::format("CREATE TABLE part_{} (id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,"
                           " name VARCHAR(80) NOT NULL, state TINYINT NOT NULL DEFAULT 0,"
                           " placed_at DATETIME DEFAULT NULL,",
                           i);
        for (int key = 0; key < 3; ++key) out << fmt::format(" link_{}_id BIGINT UNSIGNED,", key);
        for (int key = 0; key < 3; ++key)
            out << fmt::format(" CONSTRAINT part_{0}_{1} FOREIGN KEY (link_{1}_id)"
                               " REFERENCES part_{2} (id),",
                               i, key, below(random, static_cast<std::size_t>(i) + 1));
        out << " PRIMARY KEY (id), KEY by_state (state, placed_at));\n";
    }
    for (int i = 0; i < tables / 5; ++i)
        out << fmt::format("CREATE VIEW view_{0} AS SELECT a.id, a.name, b.name AS other,"
                           " COUNT(*) AS n FROM part_{1} a JOIN part_{2} b ON b.id = a.link_0_id"
                           " WHERE a.state = 1 GROUP BY a.id, a.name, b.name;\n",
                           i, i * 5, i * 2);
}

void write_alter_chain(const std::filesystem::path& file, int tables) {
    write_linked_schema(file, tables);
    std::ofstream out(file, std::ios::binary | std::ios::app);
    for (int i = 0; i < tables; ++i) {
        out << fmt::format("ALTER TABLE part_{} ADD COLUMN note VARCHAR(200) DEFAULT NULL;\n", i);
        out << fmt::format("ALTER TABLE part_{} MODIFY name VARCHAR(120) NOT NULL;\n", i);
        out << fmt::format("ALTER TABLE part_{} ADD INDEX by_note (note(20));\n", i);
        out << fmt::format("ALTER TABLE part_{} DROP FOREIGN KEY part_{}_2;\n", i, i);
        out << fmt::format("ALTER TABLE part_{} RENAME COLUMN placed_at TO happened_at;\n", i);
    }
}

} // namespace lintel::bench

#pragma once

#include <cstdint>
#include <filesystem>

namespace lintel::bench {

/// Input made up for measuring, the same on every machine. Files that are there already are kept.

/// One `ALTER TABLE`.
void write_one_alter(const std::filesystem::path& file);
/// A chain of `count` versioned files of about 1 kB: tables made, then changed.
void write_migrations(const std::filesystem::path& folder, int count);
/// A schema of at least `bytes` bytes: CREATE TABLEs of real shape, each changed once.
void write_schema(const std::filesystem::path& file, std::uint64_t bytes);
/// The same of tables that even house policies have nothing against, so that with all rules on next
/// to nothing is found.
void write_careful_schema(const std::filesystem::path& file, std::uint64_t bytes);
/// A dump as mysqldump writes it, of at least `bytes` bytes, nearly all of it rows in INSERTs of 1
/// MB.
void write_dump(const std::filesystem::path& file, std::uint64_t bytes);
/// A single INSERT of at least `bytes` bytes.
void write_one_insert(const std::filesystem::path& file, std::uint64_t bytes);

/// A schema of many tables that reference each other three times over, with a view to every fifth.
void write_linked_schema(const std::filesystem::path& file, int tables);

/// A schema, then five times as many ALTERs as it has tables, of every common kind.
void write_alter_chain(const std::filesystem::path& file, int tables);

} // namespace lintel::bench

#pragma once

#include "analyzer/diff/statements.hpp"
#include "analyzer/migration/migration.hpp"

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lintel::diff_tests {

/// A schema with the texts it was read from.
struct Schema {
    std::shared_ptr<SourceSet> sources = std::make_shared<SourceSet>();
    Simulation simulation;

    explicit Schema(const Dialect& dialect);
    SchemaSide side() const { return {simulation.catalog, *sources}; }
    /// Runs a script, whatever of it fails.
    void run_script(const std::string& sql);
};

/// What went wrong with one pair; empty when nothing did.
struct RoundTrip {
    std::string failure; ///< `error 1091: …`, or what differs afterwards
    std::string script;
    std::size_t statements = 0;
};

/// A schema of nothing but the database `test`, in use.
Schema empty_database(const Dialect& dialect);

/// The way from one schema to the other.
SchemaChange change_between(const Schema& from, const Schema& to);

/// Writes the way from one schema to the other, runs it, and compares.
RoundTrip go_and_compare(const Schema& from, const Schema& to);

/// Counts pairs and failures, and keeps the first of each kind.
struct Tally {
    std::size_t pairs = 0;
    std::size_t statements = 0;
    std::size_t impossible = 0; ///< pairs whose second schema cannot be made from nothing either
    std::map<std::string, std::size_t> failures; ///< by what is alike in them
    std::vector<std::string> examples;

    void add(const std::string& name, const Schema& from, const Schema& to);
    std::size_t failed() const;
};

/// Pairs of made-up schemas, each with a name: one continued into another, or two apart.
void for_each_random_pair(
    std::uint64_t seed, std::size_t pairs, const Dialect& dialect,
    const std::function<void(const std::string&, const Schema&, const Schema&)>& visit);
void try_random_pairs(std::uint64_t seed, std::size_t pairs, const Dialect& dialect, Tally& tally);

/// Every two states of a chain that follow each other, and its last beside nothing, both ways.
void try_chain(const std::vector<std::string>& files, const Dialect& dialect, Tally& tally);

} // namespace lintel::diff_tests

#pragma once

#include "analyzer/engine/rule.hpp"
#include "cli/lsp/client.hpp"
#include "cli/lsp/locations.hpp"
#include "grammar/diagnostic.hpp"

#include <span>
#include <vector>

namespace lintel::lsp {

/// A finding as a client shows it (LSP 3.17, "Diagnostic").
Json diagnostic_of(const Diagnostic& finding, std::span<const Rule* const> rules,
                   const Client& client, Locations& locations);

Json diagnostics_of(const std::vector<Diagnostic>& findings, std::span<const Rule* const> rules,
                    const Client& client, Locations& locations);

} // namespace lintel::lsp

#pragma once

#include "cli/lsp/protocol.hpp"
#include "cli/lsp/workspace.hpp"

namespace lintel::lsp {

/// `textDocument/foldingRange`: statements of several lines.
Answer folding_ranges(Workspace& workspace, const Json& parameters);

} // namespace lintel::lsp

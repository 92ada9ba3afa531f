#pragma once

#include "cli/lsp/protocol.hpp"
#include "cli/lsp/workspace.hpp"

namespace lintel::lsp {

/// `textDocument/documentSymbol`: what a file declares and alters, with the parts of tables below
/// them.
Answer document_symbols(Workspace& workspace, const Json& parameters);

/// `workspace/symbol`: tables, views, columns and programs whose names hold the query, where they
/// were given their last definition.
Answer workspace_symbols(Workspace& workspace, const Json& parameters);

} // namespace lintel::lsp

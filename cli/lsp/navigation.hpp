#pragma once

#include "cli/lsp/protocol.hpp"
#include "cli/lsp/workspace.hpp"

#include <vector>

namespace lintel::lsp {

/// `textDocument/definition`: what gave a name the definition it has at this place; on that, the
/// one before. Null where none is known.
Answer definition(Workspace& workspace, const Json& parameters);

/// `textDocument/references`: in all files of the project, through renamings.
Answer references(Workspace& workspace, const Json& parameters);

/// `textDocument/documentHighlight`
Answer document_highlight(Workspace& workspace, const Json& parameters);

/// The symbols that are one thing with another: itself, and what has its name in other chains and
/// in the declared schema.
std::vector<std::uint32_t> same_symbols(const SymbolIndex& index, std::uint32_t symbol);

} // namespace lintel::lsp

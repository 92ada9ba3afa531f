#pragma once

#include "cli/lsp/protocol.hpp"
#include "cli/lsp/workspace.hpp"

namespace lintel::lsp {

/// `textDocument/prepareRename`: the name to be changed, of a table, view or column.
Answer prepare_rename(Workspace& workspace, const Json& parameters);

/// `textDocument/rename`: another name for a table, view or column wherever it has the one under
/// the cursor. What comes of it is tried first: where a statement would then fail or mean something
/// else, and where a name cannot be followed, it is refused. Migrations that the base branch has
/// are changed only where the client asks its user about each.
Answer rename(Workspace& workspace, const Json& parameters);

} // namespace lintel::lsp

#pragma once

#include "cli/lsp/protocol.hpp"
#include "cli/lsp/workspace.hpp"

namespace lintel::lsp {

/// `textDocument/hover`: on a rule in a `lintel:` comment, what it means; on a name, its definition
/// as the statement leaves it, or found it where it is gone then; on a statement that alters a
/// table, what the server does for it.
Answer hover(Workspace& workspace, const Json& parameters);

} // namespace lintel::lsp

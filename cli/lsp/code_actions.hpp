#pragma once

#include "cli/lsp/protocol.hpp"
#include "cli/lsp/workspace.hpp"

namespace lintel::lsp {

/// `textDocument/codeAction`: for the findings in the range, what fixes them and what allows them
/// for their statement and for their file; where it is asked for, every safe fix of the file at
/// once (`source.fixAll.lintel`).
Answer code_actions(Workspace& workspace, const Json& parameters);

} // namespace lintel::lsp

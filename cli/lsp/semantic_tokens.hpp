#pragma once

#include "cli/lsp/protocol.hpp"
#include "cli/lsp/workspace.hpp"

namespace lintel::lsp {

/// `textDocument/semanticTokens/full` and `/range`: keywords, types, functions, variables, and the
/// names whose object is known.
Answer semantic_tokens(Workspace& workspace, const Json& parameters);

Json semantic_token_legend();

} // namespace lintel::lsp

#pragma once

#include "cli/lsp/protocol.hpp"
#include "cli/lsp/workspace.hpp"

namespace lintel::lsp {

/// `textDocument/completion`: the names and words that can stand at a place, judged by the tokens
/// before it, since a statement that is being typed cannot be read; in a `lintel:` comment, rules.
Answer completion(Workspace& workspace, const Json& parameters);

} // namespace lintel::lsp

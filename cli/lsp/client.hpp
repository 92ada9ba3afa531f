#pragma once

#include "cli/lsp/positions.hpp"
#include "cli/lsp/protocol.hpp"

namespace lintel::lsp {

/// What a client can do, as far as it makes a difference here (LSP 3.17, "ClientCapabilities").
struct Client {
    Encoding encoding = Encoding::utf16;
    bool related_information = false;
    bool code_description = false;
    bool diagnostic_tags = false;
    bool diagnostic_data = false;
    bool pulls_diagnostics = false;
    bool refreshes_diagnostics = false;
    bool refreshes_tokens = false;
    bool watches_files = false;
    bool document_changes = false;
    bool change_annotations = false;
    bool edit_snippets = false; ///< in workspace edits (LSP 3.18)
    bool snippets = false;      ///< in completions
    bool nested_symbols = false;
    bool markdown = false; ///< in hovers
};

/// Reads the parameters of `initialize`.
Client read_client(const Json& parameters);

/// What the server can do for it: the result of `initialize`.
Json server_capabilities(const Client& client);

} // namespace lintel::lsp

#include "cli/lsp/client.hpp"

#include "cli/lsp/semantic_tokens.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace lintel::lsp {
namespace {

/// The member at a path such as `/a/b`, or null.
Json member(const Json& value, const char* path) {
    return value.value(Json::json_pointer(path), Json());
}

bool flag(const Json& value, const char* path) {
    const Json found = member(value, path);
    return found.is_boolean() && found.get<bool>();
}

bool lists(const Json& value, const char* path, std::string_view word) {
    const Json found = member(value, path);
    return found.is_array() && std::ranges::find(found, word) != found.end();
}

} // namespace

Client read_client(const Json& parameters) {
    Client client;
    const Json capabilities = member(parameters, "/capabilities");
    if (!capabilities.is_object()) return client;
    const auto has = [&](const char* path) { return flag(capabilities, path); };
    if (lists(capabilities, "/general/positionEncodings", "utf-8"))
        client.encoding = Encoding::utf8;
    client.related_information = has("/textDocument/publishDiagnostics/relatedInformation");
    client.code_description = has("/textDocument/publishDiagnostics/codeDescriptionSupport");
    client.diagnostic_tags =
        !member(capabilities, "/textDocument/publishDiagnostics/tagSupport").is_null();
    client.diagnostic_data = has("/textDocument/publishDiagnostics/dataSupport");
    client.pulls_diagnostics = !member(capabilities, "/textDocument/diagnostic").is_null();
    client.refreshes_diagnostics = has("/workspace/diagnostics/refreshSupport");
    client.refreshes_tokens = has("/workspace/semanticTokens/refreshSupport");
    client.watches_files = has("/workspace/didChangeWatchedFiles/dynamicRegistration");
    client.document_changes = has("/workspace/workspaceEdit/documentChanges");
    client.change_annotations =
        !member(capabilities, "/workspace/workspaceEdit/changeAnnotationSupport").is_null();
    client.edit_snippets = has("/workspace/workspaceEdit/snippetEditSupport");
    client.snippets = has("/textDocument/completion/completionItem/snippetSupport");
    client.nested_symbols = has("/textDocument/documentSymbol/hierarchicalDocumentSymbolSupport");
    client.markdown = lists(capabilities, "/textDocument/hover/contentFormat", "markdown");
    return client;
}

Json server_capabilities(const Client& client) {
    Json capabilities{
        {"positionEncoding", client.encoding == Encoding::utf8 ? "utf-8" : "utf-16"},
        {"textDocumentSync",
         {{"openClose", true}, {"change", 2}, {"save", {{"includeText", false}}}}},
        {"codeActionProvider", {{"codeActionKinds", {"quickfix", "source.fixAll.lintel"}}}},
        {"hoverProvider", true},
        {"definitionProvider", true},
        {"referencesProvider", true},
        {"documentHighlightProvider", true},
        {"renameProvider", {{"prepareProvider", true}}},
        {"documentSymbolProvider", true},
        {"workspaceSymbolProvider", true},
        {"completionProvider", {{"triggerCharacters", {".", "`"}}}},
        {"foldingRangeProvider", true},
        {"semanticTokensProvider",
         {{"legend", semantic_token_legend()}, {"full", true}, {"range", true}}},
        {"workspace",
         {{"workspaceFolders", {{"supported", true}, {"changeNotifications", false}}}}},
    };
    if (client.pulls_diagnostics)
        capabilities["diagnosticProvider"] = {{"identifier", "lintel"},
                                              {"interFileDependencies", true},
                                              {"workspaceDiagnostics", false}};
    return {{"capabilities", std::move(capabilities)},
            {"serverInfo", {{"name", "lintel"}, {"version", LINTEL_VERSION}}}};
}

} // namespace lintel::lsp

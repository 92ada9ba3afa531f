#include "cli/commands/lsp.hpp"

#include "cli/config_file.hpp"
#include "cli/lsp/server.hpp"
#include "cli/output.hpp"

#include <filesystem>
#include <unistd.h>

namespace lintel {

int serve_language(const LspOptions& options) {
    LspOptions chosen = options;
    if (!chosen.target.empty()) require_target(chosen.target);
    // The client may name another current folder.
    if (!chosen.config.empty())
        chosen.config = std::filesystem::absolute(chosen.config).lexically_normal().string();
    lsp::MessageReader reader(STDIN_FILENO);
    return lsp::Server(chosen, reader, write_standard_output).run();
}

} // namespace lintel

#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <variant>

namespace lintel::lsp {

using Json = nlohmann::json;

/// JSON-RPC 2.0, "Error object", and LSP 3.17, "ErrorCodes".
enum class ErrorCode : int {
    parse_error = -32700,
    invalid_request = -32600,
    method_not_found = -32601,
    invalid_params = -32602,
    internal_error = -32603,
    not_initialized = -32002,
    request_failed = -32803,
    request_cancelled = -32800,
};

struct ResponseError {
    ErrorCode code = ErrorCode::request_failed;
    std::string message;
};

/// What a request is answered with.
using Answer = std::variant<Json, ResponseError>;

} // namespace lintel::lsp

#include "cli/lsp/server.hpp"

#include "cli/error.hpp"
#include "cli/lsp/code_actions.hpp"
#include "cli/lsp/completion.hpp"
#include "cli/lsp/file_uri.hpp"
#include "cli/lsp/folding.hpp"
#include "cli/lsp/hover.hpp"
#include "cli/lsp/navigation.hpp"
#include "cli/lsp/rename.hpp"
#include "cli/lsp/semantic_tokens.hpp"
#include "cli/lsp/symbols.hpp"

#include <exception>
#include <filesystem>
#include <system_error>
#include <utility>

namespace lintel::lsp {
namespace {

/// Messages that are taken in before the first is handled.
constexpr int most_at_once = 1000;

/// Requests of editors are a few levels deep; values that are not are not worth their stack.
bool is_too_deep(std::string_view json) {
    constexpr int most = 200;
    int depth = 0;
    bool in_string = false;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (in_string && c == '\\')
            ++at;
        else if (c == '"')
            in_string = !in_string;
        else if (!in_string && (c == '[' || c == '{') && ++depth > most)
            return true;
        else if (!in_string && (c == ']' || c == '}'))
            --depth;
    }
    return false;
}

Answer diagnostic(Workspace& workspace, const Json& parameters) {
    const Document* document = workspace.document(parameters);
    Json items = document != nullptr ? workspace.pulled_diagnostics(*document) : Json::array();
    return Json{{"kind", "full"}, {"items", std::move(items)}};
}

/// For scripts and tests: everything has been looked at, and published, when this is answered.
Answer settle(Workspace& workspace, const Json&) {
    while (workspace.work()) {
    }
    return Json();
}

} // namespace

const std::map<std::string_view, Server::Request>& Server::requests() {
    static const std::map<std::string_view, Request> all{
        {"textDocument/codeAction", code_actions},
        {"textDocument/completion", completion},
        {"textDocument/definition", definition},
        {"textDocument/diagnostic", diagnostic},
        {"textDocument/documentHighlight", document_highlight},
        {"textDocument/documentSymbol", document_symbols},
        {"textDocument/foldingRange", folding_ranges},
        {"textDocument/hover", hover},
        {"textDocument/prepareRename", prepare_rename},
        {"textDocument/references", references},
        {"textDocument/rename", rename},
        {"textDocument/semanticTokens/full", semantic_tokens},
        {"textDocument/semanticTokens/range", semantic_tokens},
        {"workspace/symbol", workspace_symbols},
        {"lintel/settle", settle},
    };
    return all;
}

const std::map<std::string_view, Server::Notification>& Server::notifications() {
    static const std::map<std::string_view, Notification> all{
        {"textDocument/didChange", &Workspace::change},
        {"textDocument/didClose", &Workspace::close},
        {"textDocument/didOpen", &Workspace::open},
        {"textDocument/didSave", &Workspace::saved},
        {"workspace/didChangeWatchedFiles", &Workspace::watched_files_changed},
    };
    return all;
}

Server::Server(const LspOptions& options, MessageReader& reader,
               std::function<void(std::string_view)> write)
    : reader_(reader), write_(std::move(write)),
      workspace_(options, [this](const Json& message) { send(message); }) {}

int Server::run() {
    for (;;) {
        take_in();
        if (!queue_.empty()) {
            Json message = std::move(queue_.front());
            queue_.pop_front();
            if (!handle(std::move(message))) break;
        } else if (ended_) {
            break;
        }
    }
    return state_ == State::shut_down ? 0 : 1;
}

/// What is there, so that a cancellation is seen before what it cancels is begun; waits for a
/// message only when there is nothing else to do.
void Server::take_in() {
    for (int i = 0; i < most_at_once && !ended_ && reader_.has_next(); ++i) take_in(reader_.next());
    while (!ended_ && queue_.empty()) {
        if (!reader_.has_next() && work()) continue;
        take_in(reader_.next());
    }
}

bool Server::work() {
    if (state_ != State::initialized) return false;
    try {
        return workspace_.work();
    } catch (const std::exception& wrong) {
        log(wrong.what());
        return false;
    }
}

void Server::log(const std::string& text) {
    send({{"jsonrpc", "2.0"},
          {"method", "window/logMessage"},
          {"params", {{"type", 1}, {"message", "lintel: " + text}}}});
}

void Server::take_in(const Incoming& incoming) {
    if (incoming.kind == Incoming::Kind::end) {
        ended_ = true;
        return;
    }
    if (incoming.kind == Incoming::Kind::malformed)
        return respond(nullptr, ResponseError{ErrorCode::parse_error, incoming.text});
    Json message = is_too_deep(incoming.text) ? Json(Json::value_t::discarded)
                                              : Json::parse(incoming.text, nullptr, false);
    if (message.is_discarded())
        return respond(nullptr, ResponseError{ErrorCode::parse_error, "the content is not JSON"});
    if (!message.is_object())
        return respond(nullptr,
                       ResponseError{ErrorCode::invalid_request, "a message is an object"});
    if (message.value("method", Json()) == "$/cancelRequest" &&
        message.value("params", Json()).is_object())
        return cancel(message["params"].value("id", Json()));
    queue_.push_back(std::move(message));
}

void Server::cancel(const Json& id) {
    for (auto waiting = queue_.begin(); waiting != queue_.end(); ++waiting) {
        if (!waiting->contains("method") || waiting->value("id", Json()) != id || id.is_null())
            continue;
        queue_.erase(waiting);
        return respond(id, ResponseError{ErrorCode::request_cancelled, "cancelled"});
    }
}

bool Server::handle(Json message) {
    const auto method = message.find("method");
    const auto id = message.find("id");
    if (method == message.end() || !method->is_string()) {
        // What the client answers to a request of ours needs nothing done.
        const bool is_response = message.contains("result") || message.contains("error");
        if (!is_response)
            respond(id != message.end() ? *id : Json(),
                    ResponseError{ErrorCode::invalid_request, "the message names no method"});
        return true;
    }
    const auto name = method->get<std::string>();
    if (name == "exit") return false;
    const auto given = message.find("params");
    const Json parameters = given != message.end() ? std::move(*given) : Json::object();
    if (id == message.end()) {
        notice(name, parameters);
        return true;
    }
    if (!id->is_string() && !id->is_number_integer())
        respond(nullptr,
                ResponseError{ErrorCode::invalid_request, "an id is a string or an integer"});
    else
        respond(*id, answer(name, parameters));
    return true;
}

Answer Server::answer(const std::string& method, const Json& parameters) {
    try {
        if (method == "initialize") return initialize(parameters);
        if (state_ == State::started)
            return ResponseError{ErrorCode::not_initialized, "`initialize` comes first"};
        if (state_ == State::shut_down)
            return ResponseError{ErrorCode::invalid_request, "the server was shut down"};
        if (method == "shutdown") {
            state_ = State::shut_down;
            return Json();
        }
        const auto request = requests().find(method);
        if (request == requests().end())
            return ResponseError{ErrorCode::method_not_found, "no method `" + method + "`"};
        return request->second(workspace_, parameters);
    } catch (const Json::exception& wrong) {
        return ResponseError{ErrorCode::invalid_params, wrong.what()};
    } catch (const Error& error) {
        return ResponseError{ErrorCode::request_failed, error.what()};
    } catch (const std::exception& error) {
        return ResponseError{ErrorCode::internal_error, error.what()};
    }
}

Answer Server::initialize(const Json& parameters) {
    if (state_ != State::started)
        return ResponseError{ErrorCode::invalid_request, "the server was initialized before"};
    workspace_.client = read_client(parameters);
    // Places in commits are looked up in the repository of the current folder.
    const Json root = parameters.value("rootUri", Json());
    std::error_code failed;
    if (root.is_string()) std::filesystem::current_path(path_of(root.get<std::string>()), failed);
    state_ = State::initialized;
    return server_capabilities(workspace_.client);
}

/// Files that may change without the client having them open.
void Server::begin() {
    if (!workspace_.client.watches_files) return;
    Json watchers = Json::array();
    for (const char* files : {"**/*.sql", "**/lintel.toml", "**/sqitch.plan", "**/_journal.json"})
        watchers.push_back({{"globPattern", files}});
    workspace_.request("client/registerCapability",
                       {{"registrations",
                         {{{"id", "files"},
                           {"method", "workspace/didChangeWatchedFiles"},
                           {"registerOptions", {{"watchers", std::move(watchers)}}}}}}});
}

void Server::notice(const std::string& method, const Json& parameters) {
    if (state_ != State::initialized) return;
    if (method == "initialized") return begin();
    const auto notification = notifications().find(method);
    if (notification == notifications().end()) return;
    try {
        (workspace_.*notification->second)(parameters);
    } catch (const std::exception& wrong) {
        log(method + ": " + wrong.what());
    }
}

void Server::respond(const Json& id, Answer answer) {
    Json message{{"jsonrpc", "2.0"}, {"id", id}};
    if (const auto* error = std::get_if<ResponseError>(&answer))
        message["error"] = {{"code", static_cast<int>(error->code)}, {"message", error->message}};
    else
        message["result"] = std::get<Json>(std::move(answer));
    send(message);
}

void Server::send(const Json& message) {
    write_(framed(message.dump(-1, ' ', false, Json::error_handler_t::replace)));
}

} // namespace lintel::lsp

#pragma once

#include "cli/lsp/framing.hpp"
#include "cli/lsp/protocol.hpp"
#include "cli/lsp/workspace.hpp"
#include "cli/options.hpp"

#include <deque>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace lintel::lsp {

/// Takes messages in and answers them, one after another, and works on when none is there.
class Server {
public:
    /// `write` takes each message that goes out.
    Server(const LspOptions& options, MessageReader& reader,
           std::function<void(std::string_view)> write);

    /// Until `exit` or the end of the input. Returns the exit status: 0 when the client shut the
    /// server down before, else 1 (LSP 3.17, "Exit Notification").
    int run();

private:
    enum class State { started, initialized, shut_down };
    using Request = Answer (*)(Workspace&, const Json& parameters);
    using Notification = void (Workspace::*)(const Json& parameters);

    MessageReader& reader_;
    std::function<void(std::string_view)> write_;
    Workspace workspace_;
    State state_ = State::started;
    std::deque<Json> queue_;
    bool ended_ = false;

    static const std::map<std::string_view, Request>& requests();
    static const std::map<std::string_view, Notification>& notifications();

    void take_in();
    void take_in(const Incoming& incoming);
    void cancel(const Json& id);
    bool work();
    void log(const std::string& text);
    /// False for `exit`.
    bool handle(Json message);
    Answer answer(const std::string& method, const Json& parameters);
    Answer initialize(const Json& parameters);
    void begin();
    void notice(const std::string& method, const Json& parameters);
    void send(const Json& message);
    void respond(const Json& id, Answer answer);
};

} // namespace lintel::lsp

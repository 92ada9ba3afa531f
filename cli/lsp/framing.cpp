#include "cli/lsp/framing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <charconv>
#include <poll.h>
#include <unistd.h>
#include <utility>

namespace lintel::lsp {
namespace {

constexpr std::size_t longest_header = 65536;
/// No editor sends more at once; a length beyond it is a mistake, and memory is not kept for it.
constexpr std::size_t longest_content = 256U << 20U;
constexpr std::string_view length_field = "content-length:";

/// Nothing where the header says none, or none that can be meant. What stands before the field on
/// its line is what was left of something else.
std::optional<std::size_t> content_length(std::string_view header) {
    std::string lower(header);
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const std::size_t at = lower.rfind(length_field);
    if (at == std::string::npos) return std::nullopt;
    const char* first = lower.data() + at + length_field.size();
    const char* const last = lower.data() + lower.size();
    while (first != last && (*first == ' ' || *first == '\t')) ++first;
    std::size_t length = 0;
    const auto [end, failed] = std::from_chars(first, last, length);
    if (failed != std::errc{} || length > longest_content) return std::nullopt;
    if (end != last && *end != '\r' && *end != '\n') return std::nullopt;
    return length;
}

struct HeaderEnd {
    std::size_t text;    ///< bytes of the fields
    std::size_t content; ///< where the content begins
};

/// The empty line behind the fields; line feeds alone are taken too.
std::optional<HeaderEnd> end_of_header(std::string_view text) {
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1)) {
        if (text.substr(at + 1).starts_with("\r\n")) return HeaderEnd{at, at + 3};
        if (text.substr(at + 1).starts_with("\n")) return HeaderEnd{at, at + 2};
    }
    return std::nullopt;
}

} // namespace

Incoming MessageReader::next() {
    for (;;) {
        if (ready_) return *std::exchange(ready_, std::nullopt);
        ready_ = take();
        if (!ready_) read_more();
    }
}

bool MessageReader::has_next() {
    while (!ready_) {
        ready_ = take();
        if (ready_) break;
        pollfd wanted{descriptor_, POLLIN, 0};
        if (::poll(&wanted, 1, 0) <= 0) return false;
        read_more();
    }
    return true;
}

std::optional<Incoming> MessageReader::take() {
    while (begin_ < buffer_.size() && (buffer_[begin_] == '\r' || buffer_[begin_] == '\n'))
        ++begin_;
    const std::string_view rest = std::string_view(buffer_).substr(begin_);
    const auto end = end_of_header(rest);
    if (!end) {
        if (ended_) return Incoming{};
        if (rest.size() <= longest_header) return std::nullopt;
        begin_ = buffer_.size();
        return Incoming{Incoming::Kind::malformed, "a header has no end"};
    }
    const auto length = content_length(rest.substr(0, end->text));
    if (!length) {
        begin_ += end->content;
        return Incoming{Incoming::Kind::malformed, "a header has no Content-Length to go by"};
    }
    if (rest.size() - end->content < *length) {
        if (ended_) return Incoming{};
        return std::nullopt;
    }
    Incoming message{Incoming::Kind::content, std::string(rest.substr(end->content, *length))};
    begin_ += end->content + *length;
    if (begin_ == buffer_.size()) {
        buffer_.clear();
        begin_ = 0;
    }
    return message;
}

void MessageReader::read_more() {
    std::array<char, 65536> block;
    const ssize_t got = ::read(descriptor_, block.data(), block.size());
    if (got < 0 && errno == EINTR) return;
    if (got <= 0) {
        ended_ = true;
        return;
    }
    buffer_.erase(0, begin_);
    begin_ = 0;
    buffer_.append(block.data(), static_cast<std::size_t>(got));
}

std::string framed(std::string_view content) {
    return fmt::format("Content-Length: {}\r\n\r\n{}", content.size(), content);
}

} // namespace lintel::lsp

#pragma once

#include <compare>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lintel {

/// Names a file of one run. Small and copyable, so it can live in every Span.
enum class FileId : std::uint32_t {};

/// A half-open range of bytes [begin, end) in one file.
struct Span {
    FileId file{};
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    std::uint32_t size() const { return end - begin; }
    bool empty() const { return begin == end; }
    bool contains(Span other) const {
        return file == other.file && begin <= other.begin && other.end <= end;
    }
    friend auto operator<=>(const Span&, const Span&) = default;
};

/// The smallest span that holds both; they must be of one file.
Span cover(Span first, Span last);

/// A place as people name it: both 1-based, the column in bytes.
struct LineColumn {
    std::uint32_t line = 1;
    std::uint32_t column = 1;

    friend bool operator==(const LineColumn&, const LineColumn&) = default;
};

/// The text of one input file and the index of its lines, which is built when first asked for.
/// Bytes are kept as they are in the file: no newline translation, and a BOM stays in `text()`.
class SourceFile {
public:
    /// A file whose text is at hand (standard input, tests, an editor's buffer).
    SourceFile(FileId id, std::string path, std::string text);

    /// Maps the file at `path` into memory. On failure the reason, in the system's words, is in
    /// `error` and nothing is returned; so too for files of 4 GiB or more, whose offsets do not fit
    /// a Span.
    static std::unique_ptr<SourceFile> open(FileId id, const std::string& path, std::string& error);

    SourceFile(const SourceFile&) = delete;
    SourceFile& operator=(const SourceFile&) = delete;
    ~SourceFile();

    /// Gives the file another text; spans of the one before mean nothing from then on.
    void replace(std::string text);

    FileId id() const { return id_; }
    const std::string& path() const { return path_; }
    std::string_view text() const { return text_; }
    std::string_view text(Span span) const {
        return text_.substr(span.begin, span.end - span.begin);
    }
    /// The span as far as its first line goes.
    Span first_line(Span span) const;

    /// Line and column of a byte offset; offsets past the end are clamped to it.
    LineColumn locate(std::uint32_t offset) const;
    /// The text of a 1-based line without its line end.
    std::string_view line(std::uint32_t number) const;
    /// The byte offset at which a 1-based line begins.
    std::uint32_t line_begin(std::uint32_t number) const;

private:
    FileId id_;
    std::string path_;
    std::string owned_;
    std::string_view text_;
    void* mapping_ = nullptr;
    mutable std::vector<std::uint32_t> line_begins_;

    const std::vector<std::uint32_t>& line_begins() const;
    void unmap();
};

/// Every file of one run. A Span's `file` is an index into it; references stay valid.
class SourceSet {
public:
    SourceFile& add(std::string path, std::string text);
    /// See SourceFile::open. The file stays out of the set when it cannot be read.
    SourceFile* open(const std::string& path, std::string& error);
    /// See SourceFile::replace.
    void replace(FileId id, std::string text) {
        files_[static_cast<std::size_t>(id)]->replace(std::move(text));
    }

    const SourceFile& operator[](FileId id) const { return *files_[static_cast<std::size_t>(id)]; }
    std::string_view text(Span span) const { return (*this)[span.file].text(span); }
    std::size_t size() const { return files_.size(); }

private:
    std::deque<std::unique_ptr<SourceFile>> files_;
};

} // namespace lintel

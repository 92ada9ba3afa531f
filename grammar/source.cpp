#include "grammar/source.hpp"

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace lintel {

namespace {

/// Up to here reading a file is cheaper than mapping it.
constexpr std::size_t small_file = 65536;

/// Reads `size` bytes, or fewer when the file has become shorter. False on failure, with errno set.
bool read_whole(int descriptor, std::size_t size, std::string& into) {
    into.resize(size);
    std::size_t done = 0;
    while (done < size) {
        const ssize_t got = ::read(descriptor, into.data() + done, size - done);
        if (got < 0) return false;
        if (got == 0) break;
        done += static_cast<std::size_t>(got);
    }
    into.resize(done);
    return true;
}

} // namespace

Span cover(Span first, Span last) {
    assert(first.file == last.file);
    return {first.file, std::min(first.begin, last.begin), std::max(first.end, last.end)};
}

SourceFile::SourceFile(FileId id, std::string path, std::string text)
    : id_(id), path_(std::move(path)), owned_(std::move(text)), text_(owned_) {}

SourceFile::~SourceFile() { unmap(); }

void SourceFile::unmap() {
    if (mapping_ != nullptr) ::munmap(mapping_, text_.size());
    mapping_ = nullptr;
}

void SourceFile::replace(std::string text) {
    unmap();
    owned_ = std::move(text);
    text_ = owned_;
    line_begins_.clear();
}

std::unique_ptr<SourceFile> SourceFile::open(FileId id, const std::string& path,
                                             std::string& error) {
    auto fail = [&](int code) {
        error = std::system_category().message(code);
        return nullptr;
    };
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return fail(errno);
    struct stat status {};
    if (::fstat(descriptor, &status) != 0) {
        const int code = errno;
        ::close(descriptor);
        return fail(code);
    }
    if (!S_ISREG(status.st_mode) || status.st_size >= std::numeric_limits<std::uint32_t>::max()) {
        ::close(descriptor);
        if (S_ISDIR(status.st_mode)) return fail(EISDIR);
        error = S_ISREG(status.st_mode) ? "file is 4 GiB or larger" : "not a regular file";
        return nullptr;
    }
    auto file = std::make_unique<SourceFile>(id, path, std::string{});
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size <= small_file) {
        const bool whole = read_whole(descriptor, size, file->owned_);
        const int code = errno;
        ::close(descriptor);
        if (!whole) return fail(code);
        file->text_ = file->owned_;
        return file;
    }
    {
        void* mapping = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
        if (mapping == MAP_FAILED) {
            const int code = errno;
            ::close(descriptor);
            return fail(code);
        }
        ::madvise(mapping, size, MADV_SEQUENTIAL);
        file->mapping_ = mapping;
        file->text_ = {static_cast<const char*>(mapping), size};
    }
    ::close(descriptor);
    return file;
}

const std::vector<std::uint32_t>& SourceFile::line_begins() const {
    if (line_begins_.empty()) {
        line_begins_.push_back(0);
        const char* const begin = text_.data();
        const char* const end = begin + text_.size();
        for (const char* at = begin; at != end;) {
            at =
                static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
            if (at == nullptr) break;
            line_begins_.push_back(static_cast<std::uint32_t>(++at - begin));
        }
    }
    return line_begins_;
}

LineColumn SourceFile::locate(std::uint32_t offset) const {
    const auto& begins = line_begins();
    offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
    const auto after = std::ranges::upper_bound(begins, offset);
    const auto line = static_cast<std::uint32_t>(after - begins.begin());
    return {line, offset - begins[line - 1] + 1};
}

std::uint32_t SourceFile::line_begin(std::uint32_t number) const {
    const auto& begins = line_begins();
    if (number > begins.size()) return static_cast<std::uint32_t>(text_.size());
    return begins[number - 1];
}

Span SourceFile::first_line(Span span) const {
    const std::string_view whole = text(span);
    span.end = span.begin +
               static_cast<std::uint32_t>(std::min(whole.find_first_of("\r\n"), whole.size()));
    return span;
}

std::string_view SourceFile::line(std::uint32_t number) const {
    const std::uint32_t begin = line_begin(number);
    std::uint32_t end = line_begin(number + 1);
    if (end > begin && text_[end - 1] == '\n') --end;
    if (end > begin && text_[end - 1] == '\r') --end;
    return text_.substr(begin, end - begin);
}

SourceFile& SourceSet::add(std::string path, std::string text) {
    const auto id = static_cast<FileId>(files_.size());
    return *files_.emplace_back(std::make_unique<SourceFile>(id, std::move(path), std::move(text)));
}

SourceFile* SourceSet::open(const std::string& path, std::string& error) {
    auto file = SourceFile::open(static_cast<FileId>(files_.size()), path, error);
    if (!file) return nullptr;
    return files_.emplace_back(std::move(file)).get();
}

} // namespace lintel

#include "grammar/source.hpp"

#include <catch2/catch.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace lintel::tests {

TEST_CASE("offsets are located by line and column in bytes", "[source]") {
    const SourceFile file(FileId{0}, "a.sql",
                          "ab\ncd\r\n\xc3\xa9"
                          "f");
    CHECK(file.locate(0) == LineColumn{1, 1});
    CHECK(file.locate(2) == LineColumn{1, 3});
    CHECK(file.locate(3) == LineColumn{2, 1});
    CHECK(file.locate(7) == LineColumn{3, 1});
    CHECK(file.locate(9) == LineColumn{3, 3});
    CHECK(file.locate(1000) == file.locate(static_cast<std::uint32_t>(file.text().size())));
    CHECK(file.line(1) == "ab");
    CHECK(file.line(2) == "cd");
    CHECK(file.line_begin(3) == 7);
}

TEST_CASE("an empty text has one empty line", "[source]") {
    const SourceFile file(FileId{0}, "a.sql", "");
    CHECK(file.locate(0) == LineColumn{1, 1});
    CHECK(file.line(1).empty());
}

TEST_CASE("spans hold and cover others of their file only", "[source]") {
    const Span span{FileId{1}, 2, 8};
    CHECK(span.contains({FileId{1}, 2, 8}));
    CHECK_FALSE(span.contains({FileId{1}, 1, 3}));
    CHECK_FALSE(span.contains({FileId{2}, 3, 4}));
    CHECK(cover({FileId{1}, 2, 3}, {FileId{1}, 6, 8}) == span);
}

TEST_CASE("files are read as they are, and what cannot be read says why", "[source]") {
    const std::filesystem::path path =
        std::filesystem::temp_directory_path() / "lintel-source-test.sql";
    const std::string text = std::string("\xEF\xBB\xBFSELECT 1;\r\n\0x", 15);
    std::ofstream(path, std::ios::binary)
        .write(text.data(), static_cast<std::streamsize>(text.size()));
    SourceSet sources;
    std::string error;
    const SourceFile* file = sources.open(path.string(), error);
    REQUIRE(file != nullptr);
    CHECK(file->text() == text);
    CHECK(sources[file->id()].path() == path.string());
    std::filesystem::remove(path);
    CHECK(sources.open(path.string(), error) == nullptr);
    CHECK_FALSE(error.empty());
    CHECK(sources.size() == 1);
    CHECK(sources.open(std::filesystem::temp_directory_path().string(), error) == nullptr);
}

} // namespace lintel::tests

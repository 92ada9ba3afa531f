#include "cli/input.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace lintel {
namespace {

namespace fs = std::filesystem;

/// A folder of empty files that goes away with the test; paths are relative to it.
class Tree {
public:
    explicit Tree(std::initializer_list<const char*> files) {
        std::string pattern = (fs::temp_directory_path() / "lintel-input-XXXXXX").string();
        root_ = ::mkdtemp(pattern.data());
        for (const char* file : files) {
            fs::create_directories((root_ / file).parent_path());
            std::ofstream(root_ / file) << "\n";
        }
    }
    Tree(const Tree&) = delete;
    Tree& operator=(const Tree&) = delete;
    ~Tree() { fs::remove_all(root_); }

    std::string operator()(std::string_view path) const { return (root_ / path).string(); }

    /// Chains as text: `a.sql+b.sql c.sql`, history in brackets.
    std::string show(const InputRequest& request) const {
        std::string out;
        for (const InputChain& chain : find_inputs(request).chains) {
            if (!out.empty()) out += ' ';
            for (std::size_t i = 0; i < chain.files.size(); ++i) {
                if (i != 0) out += '+';
                const std::string path =
                    fs::path(chain.files[i].path).lexically_relative(root_).string();
                out += chain.files[i].judged ? path : '[' + path + ']';
            }
        }
        return out;
    }
    std::string show(std::string_view folder) const { return show({{(*this)(folder)}, {}, {}}); }

private:
    fs::path root_;
};

std::string version(std::string_view name) {
    const FileName read = read_file_name(name);
    std::string out;
    for (const std::string& part : read.version)
        out += (out.empty() ? "" : ".") + (part.empty() ? "0" : part);
    switch (read.kind) {
    case NameKind::plain:
        return "plain";
    case NameKind::versioned:
        return out;
    case NameKind::repeatable:
        return "repeatable";
    case NameKind::undo:
        return "undo";
    }
    return {};
}

TEST_CASE("names of migration files are read as their tools read them") {
    CHECK(version("V1__create.sql") == "1");
    CHECK(version("V1_2__create.sql") == "1.2");
    CHECK(version("V1.10__create.sql") == "1.10");
    CHECK(version("0007_add_index.sql") == "7");
    CHECK(version("20240131093000_add.sql") == "20240131093000");
    CHECK(version("2024-01-31-add.sql") == "2024.1.31");
    CHECK(version("20240131T0930_add.sql") == "20240131.930");
    CHECK(version("1.2.3.sql") == "1.2.3");
    CHECK(version("3.sql") == "3");
    CHECK(version("001_2fa.sql") == "1");
    CHECK(version("000012_add.up.sql") == "12");
    CHECK(version("000012_add.down.sql") == "undo");
    CHECK(version("20240101-x-down.sql") == "undo");
    CHECK(version("down.sql") == "undo");
    CHECK(version("U2__add.sql") == "undo");
    CHECK(version("R__views.sql") == "repeatable");
    CHECK(version("2fa.sql") == "plain");
    CHECK(version("schema.sql") == "plain");
    CHECK(version("breakdown.sql") == "plain");
    CHECK(version("vendors.sql") == "plain");
}

TEST_CASE("versioned files of a folder are one chain in the order of their versions") {
    const Tree tree{"V10__c.sql", "V2__b.sql", "V1_1__a.sql", "R__views.sql"};
    CHECK(tree.show("") == "V1_1__a.sql+V2__b.sql+V10__c.sql+R__views.sql");
}

TEST_CASE("what is not versioned is judged alone") {
    const Tree tree{"1_a.up.sql", "1_a.down.sql", "2_b.up.sql", "schema.sql", "notes.txt"};
    CHECK(tree.show("") == "1_a.up.sql+2_b.up.sql 1_a.down.sql schema.sql");
    const Tree heap{"users.sql", "orders.sql"};
    CHECK(heap.show("") == "orders.sql users.sql");
}

TEST_CASE("every folder is a group of its own, and some are passed over") {
    const Tree tree{"a/1_x.sql",    "a/2_y.sql",  "b/1_z.sql", ".git/1.sql", "node_modules/m/1.sql",
                    "vendor/1.sql", "build/1.sql"};
    CHECK(tree.show("") == "a/1_x.sql+a/2_y.sql b/1_z.sql");
    CHECK(tree.show("vendor") == "vendor/1.sql");
}

TEST_CASE("files named one by one are one chain whatever their suffix") {
    const Tree tree{"b.sql", "a.ddl", "10_x.sql", "9_y.sql"};
    CHECK(tree.show({{tree("b.sql"), tree("a.ddl")}, {}, {}}) == "b.sql+a.ddl");
    CHECK(tree.show({{tree("10_x.sql"), tree("9_y.sql")}, {}, {}}) == "9_y.sql+10_x.sql");
    CHECK(tree.show({{tree("b.sql"), tree("b.sql")}, {}, {}}) == "b.sql");
}

TEST_CASE("with --new all else is history") {
    const Tree tree{"m/1_a.sql", "m/2_b.sql", "other/1_c.sql"};
    CHECK(tree.show({{tree("")}, {tree("m/2_b.sql")}, {}}) == "[m/1_a.sql]+m/2_b.sql");
    const Inputs missing = find_inputs({{tree("m")}, {tree("other")}, {}});
    REQUIRE(missing.failures.size() == 1);
    CHECK(missing.failures[0].ends_with("named by --new, but not among the files to check"));
}

TEST_CASE("the given schema is not judged") {
    const Tree tree{"db/schema.sql", "db/1_a.sql"};
    CHECK(tree.show({{tree("db")}, {}, tree("db/schema.sql")}) == "db/1_a.sql");
    CHECK(find_inputs({{tree("db")}, {}, tree("db/schema.sql")}).schema ==
          std::vector{tree("db/schema.sql")});
}

TEST_CASE("what cannot be found is said") {
    const Tree tree{"empty/readme.txt"};
    CHECK(find_inputs({{tree("gone.sql")}, {}, {}}).failures ==
          std::vector{tree("gone.sql") + ": no such file or directory"});
    CHECK(find_inputs({{tree("empty")}, {}, {}}).failures ==
          std::vector{tree("empty") + ": no .sql files in this directory"});
}

} // namespace
} // namespace lintel

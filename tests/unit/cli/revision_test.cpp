#include "cli/git/revision.hpp"

#include <catch2/catch.hpp>

namespace lintel {

TEST_CASE("a remote's address is told without who uses it") {
    CHECK(public_address("https://example.org/shop.git") == "https://example.org/shop.git");
    CHECK(public_address("https://user:pass@word@example.org/shop.git") ==
          "https://example.org/shop.git");
    CHECK(public_address("https://token@example.org") == "https://example.org");
    CHECK(public_address("https://example.org/a@b.git") == "https://example.org/a@b.git");
    CHECK(public_address("ssh://git@example.org:22/shop.git") == "ssh://example.org:22/shop.git");
    CHECK(public_address("git@example.org:shop/shop.git") == "ssh://example.org/shop/shop.git");
    CHECK(public_address("example.org:shop.git") == "ssh://example.org/shop.git");
}

TEST_CASE("a remote on the disk has no address to tell") {
    CHECK(public_address("/srv/git/shop.git").empty());
    CHECK(public_address("../shop").empty());
    CHECK(public_address("./a:b").empty());
    CHECK(public_address("file:///srv/git/shop.git").empty());
}

} // namespace lintel

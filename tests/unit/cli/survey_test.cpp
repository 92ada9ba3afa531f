#include "cli/setup/survey.hpp"

#include <catch2/catch.hpp>

namespace lintel {

TEST_CASE("an image of a container names a server where its tag names a release") {
    CHECK(target_of_image("image: mysql:8.0") == "mysql-8.0");
    CHECK(target_of_image("image: \"mysql:8.0.36-debian\"") == "mysql-8.0.36");
    CHECK(target_of_image("image: docker.io/library/mariadb:10.11.6") == "mariadb-10.11.6");
    CHECK(target_of_image("- image: mysql/mysql-server:5.7") == "mysql-5.7");
    CHECK_FALSE(target_of_image("image: mysql:latest"));
    CHECK_FALSE(target_of_image("image: mysql:8"));
    CHECK_FALSE(target_of_image("image: mysql"));
    CHECK_FALSE(target_of_image("DATABASE_URL: jdbc-mysql:8.0"));
    CHECK_FALSE(target_of_image("image: postgres:16.1"));
}

TEST_CASE("a dump names the server that wrote it") {
    CHECK(target_of_dump("-- MySQL dump\n-- Server version\t8.0.36-0ubuntu0\n") == "mysql-8.0.36");
    CHECK(target_of_dump("-- Server version\t10.11.6-MariaDB-1\n") == "mariadb-10.11.6");
    CHECK_FALSE(target_of_dump("CREATE TABLE t (a INT);\n"));
    CHECK_FALSE(target_of_dump("-- Server version\tunknown\n"));
}

} // namespace lintel

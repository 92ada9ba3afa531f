#include "tests/unit/analyzer/simulated.hpp"

using namespace lintel;
using namespace lintel::test;

TEST_CASE("SET changes the session in every spelling", "[session]") {
    CHECK_FALSE(simulate("SET FOREIGN_KEY_CHECKS=0;").simulation.session.foreign_key_checks);
    CHECK_FALSE(
        simulate("SET SESSION foreign_key_checks = OFF;").simulation.session.foreign_key_checks);
    CHECK_FALSE(
        simulate("SET @@session.foreign_key_checks = 0;").simulation.session.foreign_key_checks);
    CHECK_FALSE(simulate("SET @@unique_checks = FALSE;").simulation.session.unique_checks);
    CHECK(simulate("SET GLOBAL foreign_key_checks = 0;").simulation.session.foreign_key_checks);
    CHECK(simulate("SET foreign_key_checks = 0; SET foreign_key_checks = DEFAULT;")
              .simulation.session.foreign_key_checks);
    CHECK(simulate("SET default_storage_engine = MyISAM; CREATE TABLE t (a INT);")
              .table("t")
              .engine == "myisam");
    CHECK_FALSE(simulate("SET sql_mode = '';").simulation.session.sql_mode.strict);
    CHECK(simulate("SET sql_mode = ANSI;").simulation.session.sql_mode.ansi_quotes);
}

TEST_CASE("What a dump saves it puts back", "[session]") {
    const auto run =
        simulate("SET sql_mode = 'ANSI_QUOTES'; SET @OLD_SQL_MODE=@@SQL_MODE, "
                 "SQL_MODE='NO_AUTO_VALUE_ON_ZERO';"
                 "SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0; SELECT 1;"
                 "SET SQL_MODE=@OLD_SQL_MODE; SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS;");
    CHECK_FALSE(run.steps[3].session.sql_mode.ansi_quotes);
    CHECK_FALSE(run.steps[3].session.foreign_key_checks);
    CHECK(run.simulation.session.sql_mode.ansi_quotes);
    CHECK(run.simulation.session.foreign_key_checks);
}

TEST_CASE("Transactions begin and end", "[session]") {
    const auto open_after = [](const std::string& sql) {
        return simulate_open(sql).simulation.session.in_transaction;
    };
    CHECK(open_after("START TRANSACTION;"));
    CHECK(open_after("BEGIN;"));
    CHECK_FALSE(open_after("BEGIN; COMMIT;"));
    CHECK_FALSE(open_after("BEGIN; ROLLBACK;"));
    CHECK(open_after("BEGIN; SAVEPOINT s; ROLLBACK TO s;"));
    CHECK_FALSE(open_after("BEGIN; ALTER TABLE t ADD a INT;"));
    CHECK(open_after("BEGIN; CREATE TEMPORARY TABLE x (a INT);"));
    CHECK(open_after("SET autocommit = 0;"));
}

TEST_CASE("Table locks are held until they are given up", "[session]") {
    const auto held_after = [](const std::string& sql) {
        return simulate_open(sql).simulation.session.holds_table_locks;
    };
    CHECK(held_after("LOCK TABLES t WRITE;"));
    CHECK_FALSE(held_after("LOCK TABLES t WRITE; UNLOCK TABLES;"));
    CHECK_FALSE(held_after("LOCK TABLES t WRITE; START TRANSACTION;"));
    CHECK_FALSE(held_after("START TRANSACTION; UNLOCK TABLES;"));
}

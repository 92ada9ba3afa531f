#include "simulated.hpp"

#include "analyzer/resolve/resolve.hpp"

#include <set>

using namespace lintel;
using lintel::test::simulate;
using lintel::test::simulate_open;
using lintel::test::Simulated;

namespace {

constexpr const char* schema =
    "CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(30), team_id INT);"
    "CREATE TABLE teams (id INT PRIMARY KEY, name VARCHAR(30), size INT);"
    "CREATE VIEW members AS SELECT id, name AS member FROM users;";

Resolution names_of(const Simulated& run) {
    return resolve(run.last().statement, run.simulation.session.database, run.last().before);
}

/// `users.id reads, users reads …`: each once, in alphabetical order.
std::string uses(const std::string& statement) {
    constexpr std::string_view words[] = {"reads",   "inserts", "updates",
                                          "deletes", "locks",   "calls"};
    std::set<std::string> found;
    for (const Reference& each : names_of(simulate(schema + statement)).references)
        found.insert(fmt::format("{}{}{} {}", each.object.name, each.column.empty() ? "" : ".",
                                 each.column, words[static_cast<std::size_t>(each.use)]));
    return fmt::format("{}", fmt::join(found, ", "));
}

/// The numbers of the problems, in order.
std::string problems(const std::string& statement) {
    std::vector<int> numbers;
    for (const ServerError& each : names_of(simulate(schema + statement)).problems)
        numbers.push_back(each.number);
    return fmt::format("{}", fmt::join(numbers, " "));
}

std::string view_columns(const std::string& statements, std::string_view view) {
    const Simulated run = simulate(schema + statements);
    const auto found = run.simulation.catalog.view({"", std::string(view)});
    REQUIRE(found);
    std::string text;
    for (const OutputColumn& column : found->yields->columns)
        text += fmt::format("{}{}", text.empty() ? "" : ", ", column.name);
    return text;
}

} // namespace

TEST_CASE("columns are followed to their tables") {
    CHECK(uses("SELECT name FROM users") == "users reads, users.name reads");
    CHECK(uses("SELECT u.name, t.size FROM users u JOIN teams t ON t.id = u.team_id") ==
          "teams reads, teams.id reads, teams.size reads, users reads, users.name reads, "
          "users.team_id reads");
    CHECK(uses("SELECT member FROM members") == "members reads, members.member reads");
    CHECK(uses("SELECT t.* FROM teams t") ==
          "teams reads, teams.id reads, teams.name reads, teams.size reads");
    CHECK(uses("SELECT (SELECT MAX(size) FROM teams WHERE teams.id = team_id) FROM users") ==
          "teams reads, teams.id reads, teams.size reads, users reads, users.team_id reads");
}

TEST_CASE("derived tables and common table expressions hand columns on") {
    CHECK(uses("SELECT d.n FROM (SELECT name AS n FROM users) d") ==
          "users reads, users.name reads");
    CHECK(uses("WITH c (a) AS (SELECT id FROM users) SELECT a FROM c") ==
          "users reads, users.id reads");
    CHECK(problems("WITH c (a) AS (SELECT id FROM users) SELECT id FROM c") == "1054");
    CHECK(problems("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) "
                   "SELECT i FROM n")
              .empty());
    CHECK(problems("SELECT l.x FROM users u, LATERAL (SELECT u.id AS x) l").empty());
    // Without LATERAL the tables beside it are out of sight (MySQL 8.0 manual, 15.2.15.9).
    CHECK(problems("SELECT l.x FROM users u, (SELECT u.id AS x) l") == "1054");
    CHECK(problems("SELECT j.a FROM JSON_TABLE('[1]', '$[*]' COLUMNS (a INT PATH '$')) j").empty());
    CHECK(problems("SELECT j.b FROM JSON_TABLE('[1]', '$[*]' COLUMNS (a INT PATH '$')) j") ==
          "1054");
}

TEST_CASE("what is not there is said with the server's number") {
    CHECK(problems("SELECT nope FROM users") == "1054");
    CHECK(problems("SELECT users.nope FROM users") == "1054");
    CHECK(problems("SELECT x.id FROM users") == "1054");
    CHECK(problems("SELECT x.* FROM users") == "1051");
    CHECK(problems("SELECT id FROM users JOIN teams") == "1052");
    CHECK(problems("SELECT 1 FROM users JOIN users") == "1066");
    CHECK(problems("SELECT nope FROM nowhere") == "1146");
    CHECK(problems("SELECT id FROM users UNION SELECT id, name FROM teams") == "1222");
    CHECK(problems("INSERT INTO users (id, name) SELECT id FROM teams") == "1136");
    CHECK(problems("DELETE x FROM users u JOIN teams t ON t.id = u.team_id") == "1109");
    CHECK(problems("CALL nowhere()") == "1305");
    // A missing table is found before a missing column.
    CHECK(problems("SELECT nope FROM users WHERE id IN (SELECT id FROM nowhere)") == "1146 1054");
}

TEST_CASE("USING and NATURAL make one column of two") {
    CHECK(problems("SELECT id FROM users JOIN teams USING (id)").empty());
    CHECK(problems("SELECT id, size FROM users NATURAL JOIN teams").empty());
    CHECK(problems("SELECT name FROM users JOIN teams USING (id)") == "1052");
    CHECK(problems("SELECT 1 FROM users JOIN teams USING (size)") == "1054");
    CHECK(view_columns("CREATE VIEW v AS SELECT * FROM users NATURAL JOIN teams;", "v") ==
          "id, name, team_id, size");
    CHECK(view_columns("CREATE VIEW v (a, b, c, d, e) AS SELECT * FROM users JOIN teams USING (id);"
                       "CREATE VIEW w AS SELECT * FROM v;",
                       "w") == "a, b, c, d, e");
}

TEST_CASE("ON sees the tables of its join alone") {
    CHECK(problems("SELECT 1 FROM users u, teams t JOIN teams s ON s.id = u.team_id") == "1054");
    CHECK(problems("SELECT 1 FROM users u JOIN teams t JOIN teams s ON s.id = u.team_id").empty());
}

TEST_CASE("aliases are in sight of GROUP BY, HAVING and ORDER BY only") {
    CHECK(problems("SELECT name AS n FROM users ORDER BY n").empty());
    CHECK(problems("SELECT name AS n, COUNT(*) AS c FROM users GROUP BY n HAVING c > 1").empty());
    CHECK(problems("SELECT name AS n FROM users WHERE n = 'a'") == "1054");
    CHECK(problems("SELECT id AS n FROM users UNION SELECT id FROM teams ORDER BY n").empty());
    CHECK(problems("SELECT id AS n FROM users UNION SELECT id FROM teams ORDER BY size") == "1054");
}

TEST_CASE("writes are told from reads") {
    CHECK(uses("INSERT INTO users (id) VALUES (1)") == "users inserts, users.id inserts");
    CHECK(uses("UPDATE users SET name = 'x' WHERE id = 1") ==
          "users updates, users.id reads, users.name updates");
    CHECK(uses("DELETE FROM users WHERE id = 1") == "users deletes, users.id reads");
    CHECK(uses("REPLACE INTO users (id) VALUES (1)") ==
          "users deletes, users inserts, users.id inserts");
    CHECK(uses("INSERT INTO users (id) VALUES (1) ON DUPLICATE KEY UPDATE name = VALUES(name)") ==
          "users inserts, users updates, users.id inserts, users.name reads, users.name updates");
    CHECK(uses("UPDATE users u JOIN teams t ON t.id = u.team_id SET u.name = t.name") ==
          "teams reads, teams.id reads, teams.name reads, users reads, users updates, "
          "users.name updates, users.team_id reads");
}

TEST_CASE("in an open schema nothing is said to be missing") {
    const auto open = [](const std::string& statement) {
        return names_of(simulate_open(schema + statement)).problems.size();
    };
    CHECK(open("SELECT nope FROM nowhere") == 0);
    CHECK(open("SELECT nope FROM users JOIN nowhere") == 0);
    CHECK(open("SELECT users.nope FROM users JOIN nowhere") == 1);
    CHECK(open("CALL nowhere()") == 0);
    CHECK(open("SELECT * FROM information_schema.tables") == 0);
}

TEST_CASE("CREATE VIEW fails by its query") {
    const auto error = [](const std::string& view) {
        const Simulated run = simulate(schema + view);
        return run.last().errors.empty() ? 0 : run.last().errors.front().number;
    };
    CHECK(error("CREATE VIEW v AS SELECT nope FROM users") == 1054);
    CHECK(error("CREATE VIEW v AS SELECT id FROM nowhere") == 1146);
    CHECK(error("CREATE VIEW v (a) AS SELECT id, name FROM users") == 1353);
    CHECK(error("CREATE VIEW v AS SELECT u.id, t.id FROM users u, teams t") == 1060);
    CHECK(error("CREATE VIEW v AS SELECT @a") == 1351);
    CHECK(error("CREATE VIEW v AS SELECT id FROM members") == 0);
}

TEST_CASE("CREATE TRIGGER fails by its row") {
    const auto error = [](const std::string& trigger) {
        const Simulated run = simulate(schema + trigger);
        return run.last().errors.empty() ? 0 : run.last().errors.front().number;
    };
    CHECK(error("CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW SET NEW.nope = 1") == 1054);
    CHECK(error("CREATE TRIGGER t BEFORE DELETE ON users FOR EACH ROW SET @a = NEW.id") == 1363);
    CHECK(error("CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW SET @a = OLD.id") == 1363);
    CHECK(error("CREATE TRIGGER t BEFORE UPDATE ON users FOR EACH ROW SET OLD.id = 1") == 1362);
    CHECK(error("CREATE TRIGGER t AFTER UPDATE ON users FOR EACH ROW SET NEW.id = 1") == 1362);
    CHECK(error("CREATE TRIGGER t AFTER UPDATE ON members FOR EACH ROW SET @a = 1") == 1347);
    CHECK(error("CREATE TRIGGER t BEFORE UPDATE ON users FOR EACH ROW SET NEW.id = OLD.id") == 0);
}

TEST_CASE("what a program declares hides columns and tables") {
    const Simulated run = simulate(std::string(schema) + R"(
DELIMITER //
CREATE PROCEDURE p(IN wanted INT)
BEGIN
    DECLARE size INT DEFAULT 0;
    CREATE TEMPORARY TABLE scratch (n INT);
    SELECT name FROM users WHERE id = wanted AND team_id > size;
    SELECT n FROM scratch;
    BEGIN
        DECLARE inner_one INT;
        SELECT inner_one FROM users;
    END;
    SELECT inner_one FROM users;
END//
)");
    const auto* routine = run.simulation.catalog.procedures.find(ObjectName{"", "p"});
    REQUIRE((routine != nullptr && *routine));
    const Resolution names = resolve(**routine, run.simulation.catalog);
    REQUIRE(names.problems.size() == 1);
    CHECK(names.problems.front().number == 1054);
    CHECK(run.text(names.problems.front().span) == "inner_one");
    CHECK_FALSE(names.complete);
}

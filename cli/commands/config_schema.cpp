#include "cli/commands/config_schema.hpp"

#include "analyzer/engine/rule.hpp"
#include "analyzer/online_ddl/statistics.hpp"
#include "cli/config_file.hpp"
#include "cli/json.hpp"
#include "cli/layout/layout.hpp"
#include "rules/custom/attribute.hpp"

#include <nlohmann/json.hpp>

namespace lintel {
namespace {

using Json = nlohmann::ordered_json;

Json described(Json type, std::string_view description) {
    type["description"] = description;
    return type;
}

Json text() { return {{"type", "string"}}; }
Json texts() { return {{"type", "array"}, {"items", text()}}; }

Json closed(Json properties) {
    return {
        {"type", "object"}, {"additionalProperties", false}, {"properties", std::move(properties)}};
}

Json type_of(const OptionValue& value) {
    struct Type {
        Json operator()(bool) const { return {{"type", "boolean"}}; }
        Json operator()(std::int64_t) const { return {{"type", "integer"}}; }
        Json operator()(const std::string&) const { return text(); }
        Json operator()(const std::vector<std::string>&) const { return texts(); }
    };
    return std::visit(Type{}, value);
}

Json severity() { return {{"$ref", "#/definitions/severity"}}; }

Json setting_of(const RuleInfo& rule) {
    Json keys{{"severity", severity()}};
    for (const OptionInfo* option : rule.options) {
        const OptionValue fallback = option->fallback_value(*option);
        Json key = described(type_of(fallback), option->help);
        key["default"] = std::visit([](const auto& held) { return Json(held); }, fallback);
        keys[std::string(option->name)] = std::move(key);
    }
    Json setting = described({{"anyOf", {severity(), closed(std::move(keys))}}}, rule.summary);
    setting["default"] = rule.on_by_default ? name_of(rule.severity) : "off";
    return setting;
}

/// A rule's setting by its id. Other ids are those of custom rules and plugins.
Json settings() {
    Json by_id = Json::object();
    for (const Rule* rule : built_in_rules())
        by_id[std::string(rule->info.id)] = setting_of(rule->info);
    return {{"type", "object"},
            {"properties", std::move(by_id)},
            {"additionalProperties",
             {{"anyOf",
               {severity(), {{"type", "object"}, {"properties", {{"severity", severity()}}}}}}}}};
}

/// Rules and categories to choose from; any word, since custom rules may be named too.
Json rule_names() {
    Json names = category_names();
    for (const Rule* rule : built_in_rules()) names.push_back(rule->info.id);
    return {{"type", "array"}, {"items", {{"anyOf", {Json{{"enum", std::move(names)}}, text()}}}}};
}

Json value_for(rules::AttributeKind kind) {
    switch (kind) {
    case rules::AttributeKind::flag:
        return {{"type", "boolean"}};
    case rules::AttributeKind::number:
        return {{"type", {"integer", "string"}}};
    case rules::AttributeKind::text:
        return {{"anyOf", {text(), texts()}}};
    }
    return {};
}

/// For each word of `match`, the attributes that conditions may name.
Json conditions_by_subject() {
    Json cases = Json::array();
    for (const std::string_view subject : rules::subjects()) {
        Json attributes = Json::object();
        for (const rules::Attribute& attribute : rules::attributes_of(subject))
            attributes[std::string(attribute.name)] = value_for(attribute.kind);
        const Json conditions = closed(std::move(attributes));
        cases.push_back(
            {{"if", {{"properties", {{"match", {{"const", subject}}}}}}},
             {"then", {{"properties", {{"when", conditions}, {"unless", conditions}}}}}});
    }
    return cases;
}

Json custom_rule() {
    Json rule = closed(
        {{"id", described(Json{{"type", "string"}, {"pattern", "^[a-z0-9-]+$"}}, "its name")},
         {"match", described(Json{{"enum", rules::subjects()}}, "what it looks at")},
         {"when", described(Json{{"type", "object"}}, "conditions that must all hold")},
         {"unless", described(Json{{"type", "object"}}, "conditions of which none may hold")},
         {"message", described(text(), "what is said; {attribute} stands for the value")},
         {"severity", {{"enum", {"note", "warning", "error"}}, {"default", "warning"}}},
         {"help", described(text(), "what to do instead")},
         {"summary", described(text(), "the line in `lintel rules`")},
         {"category", {{"enum", category_names()}, {"default", "hygiene"}}}});
    rule["required"] = {"id", "match", "message"};
    rule["allOf"] = conditions_by_subject();
    return rule;
}

Json path_override() {
    Json entry = closed({{"paths", described(texts(), "globs relative to this file")},
                         {"rules", {{"$ref", "#/definitions/rules"}}}});
    entry["required"] = {"paths"};
    return entry;
}

Json statistics() {
    const Statistics defaults;
    const auto count = [](std::uint64_t fallback, std::string_view help) {
        return described(Json{{"type", "integer"}, {"minimum", 0}, {"default", fallback}}, help);
    };
    const Json amount{{"type", "integer"}, {"minimum", 0}};
    const Json sizes = closed({{"rows", amount}, {"bytes", amount}});
    return closed(
        {{"file", described(text(), "the sizes of tables, as --stats")},
         {"tables", {{"type", "object"}, {"additionalProperties", sizes}}},
         {"small-rows", count(defaults.small_rows, "a table of fewer rows, and …")},
         {"small-bytes", count(defaults.small_bytes, "… of fewer bytes is not worth a word")},
         {"slow-rate", count(defaults.slow_rate, "megabytes a second of a slow copy")},
         {"fast-rate", count(defaults.fast_rate, "megabytes a second of a fast copy")}});
}

} // namespace

std::string config_schema() {
    Json schema{{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", "lintel.toml"}};
    schema.update(closed(
        {{"target", described(text(), "the server, such as mysql-8.4 or mariadb-10.11")},
         {"paths", described(texts(), "what `lintel check` alone checks")},
         {"schema", described(text(), "what exists already")},
         {"queries", described(texts(), "statements of the application")},
         {"baseline", described(text(), "findings not to report again")},
         {"declared", described(text(), "the schema that the migrations should leave")},
         {"layout", {{"enum", layout_names()}}},
         {"fail-on", {{"enum", {"note", "warning", "error", "never"}}, {"default", "error"}}},
         {"select", described(rule_names(), "run only these rules or categories")},
         {"ignore", described(rule_names(), "do not run these rules or categories")},
         {"require-reason",
          described(Json{{"type", "boolean"}, {"default", false}}, "an allowance must say why")},
         {"rules", {{"$ref", "#/definitions/rules"}}},
         {"statistics", statistics()},
         {"plugins", described(texts(), "shared libraries of rules")},
         {"overrides", {{"type", "array"}, {"items", path_override()}}},
         {"custom-rule", {{"type", "array"}, {"items", custom_rule()}}}}));
    schema["definitions"] = {{"severity", {{"enum", {"off", "note", "warning", "error"}}}},
                             {"rules", settings()}};
    return json_text(schema);
}

} // namespace lintel

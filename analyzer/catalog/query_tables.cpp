#include "analyzer/catalog/query_tables.hpp"

#include "analyzer/catalog/object_name.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace lintel {
namespace {

class Walk {
public:
    explicit Walk(const std::function<void(const ast::QualifiedName&)>& visit) : visit_(visit) {}

    void query(const ast::Query& query) {
        const std::size_t outer = common_.size();
        for (const ast::CommonTableExpression& one : query.with) {
            if (query.recursive) common_.push_back(one.name.text);
            if (one.query) this->query(*one.query);
            if (!query.recursive) common_.push_back(one.name.text);
        }
        std::visit([&](const auto& body) { this->body(body); }, query.body);
        for (const ast::OrderElement& element : query.order_by) expression(element.expression);
        common_.resize(outer);
    }

    void expression(const ast::Expression& root) {
        ast::for_each_expression(root, [&](const ast::Expression& part) {
            if (part.query) query(*part.query);
        });
    }

private:
    const std::function<void(const ast::QualifiedName&)>& visit_;
    std::vector<std::string> common_; ///< common table expressions in sight

    void table(const ast::QualifiedName& name) {
        const bool common = !name.schema && std::ranges::any_of(common_, [&](const auto& one) {
            return equal_names(one, name.name.text);
        });
        if (!common) visit_(name);
    }

    void body(const ast::SelectBody& body) {
        for (const ast::TableReference& one : body.from) reference(one);
        for (const ast::SelectItem& item : body.items) expression(item.expression);
        if (body.where) expression(*body.where);
        for (const ast::OrderElement& element : body.group_by) expression(element.expression);
        if (body.having) expression(*body.having);
        if (body.qualify) expression(*body.qualify);
    }
    void body(const ast::ValuesBody& body) {
        for (const auto& row : body.rows)
            for (const ast::Expression& value : row) expression(value);
    }
    void body(const ast::TableBody& body) { table(body.table); }
    void body(const ast::SetOperation& body) {
        if (body.left) query(*body.left);
        if (body.right) query(*body.right);
    }
    void body(const std::shared_ptr<const ast::Query>& body) {
        if (body) query(*body);
    }

    void reference(const ast::TableReference& one) {
        using Kind = ast::TableReference::Kind;
        if (one.kind == Kind::table) table(one.name);
        if (one.query) query(*one.query);
        if (one.join) {
            reference(one.join->left);
            reference(one.join->right);
            if (one.join->on) expression(*one.join->on);
        }
        for (const ast::TableReference& inner : one.tables) reference(inner);
        if (one.expression) expression(*one.expression);
    }
};

} // namespace

void for_each_table(const ast::Query& query,
                    const std::function<void(const ast::QualifiedName&)>& visit) {
    Walk(visit).query(query);
}

void for_each_table(const ast::Expression& expression,
                    const std::function<void(const ast::QualifiedName&)>& visit) {
    Walk(visit).expression(expression);
}

} // namespace lintel

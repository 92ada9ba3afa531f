#pragma once

#include "analyzer/resolve/name_resolver.hpp"

namespace lintel {

/// Follows the names in the statements of a stored program, block by block: what a block declares
/// is in sight to its end (MySQL 8.0 manual, 15.6.4.2 "Local Variable Scope and Resolution").
class ProgramWalk {
public:
    /// `program` holds the parameters and is used as working room. All must outlive the walk.
    ProgramWalk(const Catalog& catalog, std::string_view database, ProgramNames& program,
                Resolution& out)
        : catalog_(catalog), database_(database), program_(program), out_(out),
          resolver_(catalog, database, out, &program) {}

    void statement(const ast::Statement& statement);

private:
    const Catalog& catalog_;
    std::string_view database_;
    ProgramNames& program_;
    Resolution& out_;
    NameResolver resolver_;

    void block(const ast::Block& block);
    void control(const ast::ControlFlow& control);
    void set(const ast::Set& set);
    void create_table(const ast::CreateTable& create);
    void table(const ast::QualifiedName& name, Use use);
    ObjectName resolved(const ast::QualifiedName& name) const;
};

} // namespace lintel

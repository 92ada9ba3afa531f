#pragma once

#include "analyzer/catalog/apply.hpp"
#include "grammar/diagnostic.hpp"
#include "grammar/split.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace lintel {

struct Readers;
struct Prediction;
class SyntaxTree;

/// One statement and the schema on either side of it. A statement that could not be read is a step
/// too, `Unparsed`.
struct Step {
    ast::Statement statement;
    /// What the statement was lowered from, for as long as the step is looked at.
    const SyntaxTree* tree = nullptr;
    Catalog before;
    Catalog after;
    Session session; ///< as it was before the statement
    std::vector<Change> changes;
    std::vector<ServerError> errors;
    /// What the server will do for a judged statement that alters a table; null for others.
    std::shared_ptr<const Prediction> prediction;
    /// The judged statement before this one that built the same table anew, when this is the second
    /// in its file to do so; else empty.
    Span rebuilt_before{};
    /// A judged statement before this one altered the same table.
    bool altered_before = false;
    /// The statements that added or dropped columns of the altered table at once since it was last
    /// built, as far as they were seen: MySQL keeps a version of the rows for each.
    std::uint32_t row_versions = 0;
    /// The rows of the altered table still have the FTS_DOC_ID that InnoDB gave them for a FULLTEXT
    /// index, which may be gone.
    bool hidden_document_id = false;
    bool judged = true;
};

/// A file of a chain and its part in it.
struct ChainFile {
    const SourceFile* file = nullptr;
    bool judged = true; ///< false: history or a given schema, simulated and not reported on
    bool undo = false;  ///< takes a version back: its syntax is looked at and nothing is run
    /// The section that takes the migration back is run, and the others are not.
    bool backwards = false;
};

/// What reading a chain gives beside its steps.
struct ReadResult {
    std::vector<Diagnostic> problems; ///< of judged files only
    std::vector<Marker> markers;      ///< of judged files, in order
    std::size_t statements = 0;
    std::size_t judged_statements = 0;
};

/// The state of one simulated run.
struct Simulation {
    Catalog catalog;
    Session session;
    Dialect dialect;
    /// A prepared statement or a procedure was run, which may have changed anything: no statement
    /// after it is said to fail.
    bool uncertain = false;
    /// What judged statements did to tables that are there.
    struct Alterations {
        Span first_rebuild;
        int rebuilds = 0; ///< in the file of the first
    };
    std::map<ObjectName, Alterations> altered;
    /// What rows on disk have of earlier statements, as `Step` has it.
    struct Rows {
        std::uint32_t versions = 0;
        bool hidden_document_id = false;
    };
    /// Tables whose rows have nothing of the kind are left out.
    std::map<ObjectName, Rows> rows;
};

/// Reads the files in order as one run of the server, statement by statement, and gives every step
/// to `on_step` as it is made; nothing of a step is kept, so memory does not grow with data. The
/// simulation is carried on: a given schema can be run before the chain.
ReadResult run(const std::vector<ChainFile>& chain, Simulation& simulation,
               const std::function<void(const Step&)>& on_step);

/// The same with parsers that are kept for other files: they are dear to make. They read as the
/// server of the dialect does, and tell what of a statement that it refuses others would take.
std::shared_ptr<Readers> readers_for(const Dialect& dialect);
ReadResult run(const std::vector<ChainFile>& chain, Simulation& simulation, Readers& readers,
               const std::function<void(const Step&)>& on_step);

} // namespace lintel

#include "cli/commands/schema.hpp"

#include "cli/output.hpp"
#include "cli/schema_json.hpp"
#include "cli/schema_run.hpp"
#include "cli/schema_sql.hpp"

namespace lintel {
namespace {

std::string as_sql(const SchemaRun& run) {
    return sql_of(schema_statements(run.simulation.catalog, run.sources, run.simulation.dialect));
}

} // namespace

int schema(const SchemaOptions& options) {
    const SchemaRun run = run_schema(options);
    write_result(options.format == "json" ? schema_json(run) : as_sql(run), options.output);
    return finish(run);
}

} // namespace lintel

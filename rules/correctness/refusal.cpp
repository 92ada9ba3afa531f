#include "rules/correctness/refusal.hpp"

namespace lintel::rules {

Diagnostic& report_refusal(const ServerError& error, RuleContext& ctx) {
    if (error.by_mode)
        return ctx.report_as_note(error.span, "{}", error.message)
            .note("the server's default sql_mode refuses the statement with error {}", error.number)
            .help("write what every mode takes, or say `SET sql_mode = ...` in the file");
    Diagnostic& finding = ctx.report(error.span, "{}", error.message)
                              .note("the server refuses the statement with error {}", error.number);
    if (!error.declared_at.empty()) finding.label(error.declared_at, "declared here");
    return finding;
}

void check_refusal(const ServerError& error, RuleContext& ctx) { report_refusal(error, ctx); }

} // namespace lintel::rules

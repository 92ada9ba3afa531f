#pragma once

#include "grammar/ast/statement.hpp"

#include <string_view>

namespace lintel::rules {

// What CREATE VIEW, TRIGGER, EVENT, PROCEDURE and FUNCTION have in common: a definer, with whose
// privileges they run unless they say SQL SECURITY INVOKER (MySQL 8.0 manual, 27.6 "Stored Object
// Access Control"). Triggers and events always do.

inline bool runs_as_definer(const ast::CreateView& view) { return view.sql_security != "INVOKER"; }
inline bool runs_as_definer(const ast::CreateRoutine& routine) {
    return routine.characteristics.sql_security != "INVOKER";
}
inline bool runs_as_definer(const ast::CreateTrigger&) { return true; }
inline bool runs_as_definer(const ast::CreateEvent&) { return true; }

inline std::string_view name_of(const ast::CreateView& view) { return view.view.name.text; }
inline std::string_view name_of(const ast::CreateRoutine& routine) {
    return routine.name.name.text;
}
inline std::string_view name_of(const ast::CreateTrigger& trigger) {
    return trigger.trigger.name.text;
}
inline std::string_view name_of(const ast::CreateEvent& event) { return event.event.name.text; }

inline std::string_view kind_of(const ast::CreateView&) { return "view"; }
inline std::string_view kind_of(const ast::CreateRoutine& routine) {
    return routine.function ? "function" : "procedure";
}
inline std::string_view kind_of(const ast::CreateTrigger&) { return "trigger"; }
inline std::string_view kind_of(const ast::CreateEvent&) { return "event"; }

} // namespace lintel::rules

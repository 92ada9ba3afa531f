// Debian 12 has no archive of fmt, and its headers hold all of it: what the other objects call is
// made here.
#undef FMT_SHARED
#define FMT_HEADER_ONLY

#include <fmt/format.h>

namespace lintel {

extern const void* const fmt_functions[];

template <class Function> const void* address(Function* function) {
    return reinterpret_cast<const void*>(function);
}

/// Their addresses, so that each of them is in this object.
const void* const fmt_functions[] = {
    address<std::string(fmt::string_view, fmt::format_args)>(&fmt::vformat),
    address<void(std::FILE*, fmt::string_view, fmt::format_args)>(&fmt::vprint),
    address(&fmt::detail::throw_format_error),
    address<bool(std::uint32_t)>(&fmt::detail::is_printable),
    address(&fmt::detail::decimal_point_impl<char>),
    address(&fmt::detail::thousands_sep_impl<char>),
    address(&fmt::detail::dragonbox::to_decimal<float>),
    address(&fmt::detail::dragonbox::to_decimal<double>),
};

} // namespace lintel
